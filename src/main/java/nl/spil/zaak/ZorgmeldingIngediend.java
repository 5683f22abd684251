package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentor asked to discuss a pupil. Published in the same transaction.
 *
 * @param overlegsoort key of the kind of meeting for which it counts; empty when the plan names none
 * @param voorOverleg the day of that meeting; null when the school has no fixed day
 */
public record ZorgmeldingIngediend(
        UUID zorgmelding,
        UUID zaak,
        String nummer,
        UUID leerling,
        UUID invulling,
        String overlegsoort,
        @Nullable LocalDate voorOverleg,
        UUID door,
        Instant op) {}
