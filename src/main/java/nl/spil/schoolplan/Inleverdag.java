package nl.spil.schoolplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The last day to hand in the form for a meeting (SOT-11, SOT-12). */
public enum Inleverdag {
    /** Before the meeting, without a day. */
    GEEN,
    MAANDAG_ERVOOR,
    DINSDAG_ERVOOR,
    WOENSDAG_ERVOOR,
    DONDERDAG_ERVOOR,
    VRIJDAG_ERVOOR;

    /** The last day to hand in for a meeting on this date, if there is such a day. */
    public Optional<LocalDate> voor(LocalDate overleg) {
        return this == GEEN
                ? Optional.empty()
                : Optional.of(overleg.with(TemporalAdjusters.previous(DayOfWeek.of(ordinal()))));
    }
}
