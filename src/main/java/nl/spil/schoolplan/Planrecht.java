package nl.spil.schoolplan;

/**
 * What somebody may do with a plan.
 *
 * @param bewerken write at the draft and propose it
 * @param vaststellen adopt it and close its evaluation (ROL-06)
 * @param wie who adopts it, as a word in a sentence: "schoolleider"
 */
public record Planrecht(boolean bewerken, boolean vaststellen, String wie) {

    /** Whether there is anything to do for this person. */
    public boolean iets() {
        return bewerken || vaststellen;
    }
}
