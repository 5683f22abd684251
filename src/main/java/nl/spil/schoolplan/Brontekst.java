package nl.spil.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import org.jspecify.annotations.Nullable;

/**
 * A text of a plan that came into force in this bestuur: what the school says itself, without what it inherits (CONFIG-05).
 *
 * @param soort how it came here
 * @param voor for whom the plan is written
 * @param meegeleverd fingerprint of the file that Spil shipped at that moment; empty when it shipped none
 * @param vastgesteldOp the day of adoption; absent for a text that nobody adopted in Spil
 */
public record Brontekst(
        UUID id,
        String sleutel,
        int nummer,
        Herkomst soort,
        Schoolplan.Soort voor,
        String meegeleverd,
        @Nullable LocalDate vastgesteldOp,
        @Nullable LocalDate vanaf,
        @Nullable LocalDate totEnMet,
        @Nullable Integer evaluatieJaren,
        String toelichting,
        String doorNaam,
        Instant op) {

    /** The first day on which it is in force: that of its adoption, or a later one that was agreed; it may look back further. */
    LocalDate gaatIn() {
        LocalDate genoteerd = Datum.van(op);
        return soort == Herkomst.VASTGESTELD && vanaf != null && vanaf.isAfter(genoteerd) ? vanaf : genoteerd;
    }

    /** How a text came to be in force. */
    public enum Herkomst {
        /** It came with Spil, and was in force until the school adopted its own. */
        MEEGELEVERD,
        /** The beheerder brought it in, for a school that begins. */
        INGELEZEN,
        /** Who is responsible adopted it. */
        VASTGESTELD
    }
}
