package nl.spil.toestemming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role of the school whose yes is needed too, and what its holder said last.
 *
 * @param rol key from the schoolplan
 * @param antwoord null when nobody said anything
 */
public record Schoolpartij(
        String rol,
        String naam,
        @Nullable Antwoord antwoord,
        @Nullable LocalDate geldigTot) {

    boolean stemtIn(LocalDate dag) {
        return antwoord == Antwoord.JA && (geldigTot == null || !geldigTot.isBefore(dag));
    }

    boolean weigert() {
        return antwoord == Antwoord.NEE || antwoord == Antwoord.INGETROKKEN;
    }
}
