package nl.spil.schoolplan;

import java.time.DayOfWeek;

/** A day on which schools meet. */
public enum Weekdag {
    MAANDAG,
    DINSDAG,
    WOENSDAG,
    DONDERDAG,
    VRIJDAG;

    /** The same day in the calendar of Java. */
    public DayOfWeek dag() {
        return DayOfWeek.of(ordinal() + 1);
    }
}
