package nl.spil.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.spil.organisatie.Kalender;

/** Which days the school is closed besides the weekend: holidays and days off. */
@FunctionalInterface
public interface VrijeDagen {

    VrijeDagen GEEN = dag -> false;

    static VrijeDagen van(Kalender kalender) {
        return dag -> kalender.vakanties().stream().anyMatch(v -> !dag.isBefore(v.van()) && !dag.isAfter(v.totEnMet()));
    }

    boolean isVrij(LocalDate dag);

    default boolean isSchooldag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY && !isVrij(dag);
    }

    /** A week in which there is school on at least one day. */
    default boolean isSchoolweek(LocalDate dag) {
        LocalDate maandag = dag.with(DayOfWeek.MONDAY);
        for (int i = 0; i < 5; i++) {
            if (!isVrij(maandag.plusDays(i))) return true;
        }
        return false;
    }
}
