package nl.spil.schoolplan;

import org.jspecify.annotations.Nullable;

/**
 * That staff may keep private notes about a pupil, outside the dossier, and how short. Without it nobody makes one.
 *
 * @param vragenNaWeken after how many weeks the writer is asked: to the logboek, or let go
 * @param wegNaWeken after how many weeks it is gone, whatever the writer does
 * @param toelichting what the school says about it, on the page
 */
public record Werkaantekeningen(
        int vragenNaWeken, int wegNaWeken, @Nullable String toelichting, String bron) {

    /** In weeks. Longer than about a term of school is not a reminder to oneself any more. */
    public static final int LANGST = 13;
}
