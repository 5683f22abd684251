package nl.spil.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Parents, pupil and mentor were asked to read and answer. Published in the same transaction.
 *
 * @param accounts who was asked, as far as they have an account
 */
public record InstemmingGevraagd(
        UUID plan, UUID leerling, String soort, int uitgave, List<UUID> accounts, UUID door, Instant op) {
    public InstemmingGevraagd {
        accounts = List.copyOf(accounts);
    }
}
