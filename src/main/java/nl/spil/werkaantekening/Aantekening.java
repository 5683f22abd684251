package nl.spil.werkaantekening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One note, opened for its writer.
 *
 * @param tekst null when it does not open any more: the key outside the database is not the one it was closed with
 * @param versie what the next save starts from
 */
public record Aantekening(
        UUID id,
        UUID leerling,
        @Nullable String tekst,
        int versie,
        LocalDate begonnenOp,
        LocalDate vraagOp,
        LocalDate wegOp) {

    public boolean open() {
        return tekst != null;
    }

    public String leesbaar() {
        return tekst == null ? "" : tekst;
    }

    /** Whether its writer must choose. */
    public boolean vraagt(LocalDate vandaag) {
        return !vraagOp.isAfter(vandaag);
    }
}
