package nl.spil.overleg;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.spil.organisatie.Kalender;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Weekdag;

/** On which days a kind of meeting falls: its weekday in its rhythm, holidays left out (SOT-09). */
final class Vergaderdagen {

    private Vergaderdagen() {}

    /**
     * The days from {@code van} up to and including {@code totEnMet}; none when the plan gives no weekday or no rhythm, because
     * then the school plans by hand.
     */
    static List<LocalDate> van(Overlegsoort soort, Kalender kalender, LocalDate van, LocalDate totEnMet) {
        Weekdag weekdag = soort.weekdag();
        if (weekdag == null || totEnMet.isBefore(van)) return List.of();
        return van.with(TemporalAdjusters.nextOrSame(weekdag.dag()))
                .datesUntil(totEnMet.plusDays(1), java.time.Period.ofWeeks(1))
                .filter(dag -> hoortInRitme(soort.frequentie(), dag))
                .filter(kalender::isSchooldag)
                .toList();
    }

    /** The last day to hand in for a meeting on this day, as its kind says. */
    static Optional<LocalDate> inleverenTot(Overlegsoort soort, LocalDate dag) {
        return soort.inleverdag().voor(dag);
    }

    private static boolean hoortInRitme(Frequentie frequentie, LocalDate dag) {
        if (frequentie.minstens() == 0) return false;
        return switch (frequentie.per()) {
            case WEEK -> true;
            case TWEE_WEKEN -> weekVanSchooljaar(dag) % 2 == 0;
            case MAAND -> dag.getDayOfMonth() <= 7;
            // March, June, September and December: never in the summer holidays.
            case KWARTAAL -> dag.getDayOfMonth() <= 7 && dag.getMonthValue() % 3 == 0;
            case DAG, PERIODE, SCHOOLJAAR, VIER_JAAR -> false;
        };
    }

    /** Counted from the first such weekday of the schooljaar, so that the rhythm does not jump at New Year. */
    private static long weekVanSchooljaar(LocalDate dag) {
        int jaar = dag.getMonth().compareTo(Month.AUGUST) < 0 ? dag.getYear() - 1 : dag.getYear();
        LocalDate eerste = LocalDate.of(jaar, Month.AUGUST, 1).with(TemporalAdjusters.nextOrSame(dag.getDayOfWeek()));
        return ChronoUnit.WEEKS.between(eerste, dag);
    }
}
