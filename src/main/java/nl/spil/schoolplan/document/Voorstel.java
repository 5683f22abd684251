package nl.spil.schoolplan.document;

import nl.spil.schoolplan.lezing.Regel;

/**
 * A rule of the plan that a passage seems to be about.
 *
 * @param hoofdstuk chapter of the rule
 * @param score from 0 to 100
 * @param waarom what the two have in common, for who must say whether it is so
 */
public record Voorstel(String hoofdstuk, Regel regel, int score, String waarom) {

    /** From here on a proposal is sound enough to confirm with others at once. */
    static final int STERK = 66;

    public String sleutel() {
        return hoofdstuk + "/" + regel.id();
    }

    public boolean sterk() {
        return score >= STERK;
    }
}
