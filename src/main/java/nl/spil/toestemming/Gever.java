package nl.spil.toestemming;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose consent is needed, and what they said last.
 *
 * @param hoedanigheid ouder or leerling
 * @param antwoord null when nothing was asked or said
 */
public record Gever(
        UUID account,
        String naam,
        String hoedanigheid,
        @Nullable Antwoord antwoord,
        @Nullable LocalDate geldigTot) {

    /** Said yes, and it still holds on this day. */
    boolean stemtIn(LocalDate dag) {
        return antwoord == Antwoord.JA && (geldigTot == null || !geldigTot.isBefore(dag));
    }

    boolean weigert() {
        return antwoord == Antwoord.NEE || antwoord == Antwoord.INGETROKKEN;
    }
}
