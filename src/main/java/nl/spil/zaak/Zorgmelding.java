package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of the mentor to discuss a pupil. The text stands in the invulling.
 *
 * @param overlegsoort key of the kind of meeting for which it counts
 * @param voorOverleg the day of that meeting; null when the school has no fixed day
 * @param inleverenTot the last day to hand in for that meeting
 * @param verschoven why it is not the nearest meeting; empty when it was in time
 * @param toegelatenReden why it was admitted to an earlier meeting all the same; empty when it was not
 * @param beantwoord whether the school's answer was recorded
 */
public record Zorgmelding(
        UUID id,
        UUID zaak,
        UUID leerling,
        UUID invulling,
        UUID indiener,
        String indienerNaam,
        Instant ingediendOp,
        String overlegsoort,
        @Nullable LocalDate voorOverleg,
        @Nullable LocalDate inleverenTot,
        String verschoven,
        String toegelatenReden,
        boolean beantwoord,
        int versie) {

    public boolean opTijd() {
        return verschoven.isEmpty();
    }

    public boolean toegelaten() {
        return !toegelatenReden.isEmpty();
    }
}
