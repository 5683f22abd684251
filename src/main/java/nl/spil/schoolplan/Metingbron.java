package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counts what the kengetallen of a plan name; each module counts what it keeps. */
public interface Metingbron {

    /** Keys of the figures that are counted here. */
    Set<String> metingen();

    /** All figures of the locations that run this version, on this day, in one statement. Anyone may ask: a plan is public. */
    List<Meting> tel(UUID versie, LocalDate peildatum);

    /** One figure of one location. */
    record Meting(String sleutel, String locatie, long aantal) {}
}
