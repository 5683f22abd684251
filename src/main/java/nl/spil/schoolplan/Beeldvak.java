package nl.spil.schoolplan;

import org.jspecify.annotations.Nullable;

/**
 * One field of the beeld of a pupil: a quadrant, or what helps or hinders (KWADRANT-01).
 *
 * @param uitleg what belongs here, as the end of "Nog niets: …"
 * @param soort whether it is a field of the picture itself, or says what helps or hinders
 * @param kolom what the fields in one column share, where the school lays them out as a table
 * @param rij what the fields in one row share
 */
public record Beeldvak(
        String id,
        String naam,
        String uitleg,
        @Nullable Soort soort,
        @Nullable String kolom,
        @Nullable String rij,
        String bron) {

    /** What a field tells. */
    public enum Soort {
        VAK,
        HELPT,
        HINDERT
    }

    public boolean vak() {
        return soort == null || soort == Soort.VAK;
    }
}
