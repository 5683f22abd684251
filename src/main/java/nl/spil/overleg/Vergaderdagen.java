package nl.spil.overleg;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.spil.organisatie.Kalender;
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
                .filter(soort.frequentie()::valtOp)
                .filter(kalender::isSchooldag)
                .toList();
    }

    /** The last day to hand in for a meeting on this day, as its kind says. */
    static Optional<LocalDate> inleverenTot(Overlegsoort soort, LocalDate dag) {
        return soort.inleverdag().voor(dag);
    }
}
