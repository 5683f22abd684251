package nl.spil.schoolplan;

import java.util.Set;
import nl.spil.organisatie.Gezag;

/** Who signs or consents by law and not by a function in the school; stands beside the roles of a plan. */
public final class Partij {

    /** A parent with parental authority (BW 1:245). */
    public static final String OUDER_MET_GEZAG = "ouder-met-gezag";

    /** The pupil, whatever the age. */
    public static final String LEERLING = "leerling";

    static final Set<String> ALLE = Set.of(OUDER_MET_GEZAG, LEERLING);

    private Partij() {}

    /** Whom a rule for this party means at this age of the pupil: when gezag has ended, what it asks of a parent it asks of the pupil. */
    public static String bij(String partij, int leeftijd) {
        return partij.equals(OUDER_MET_GEZAG) && !Gezag.bij(leeftijd) ? LEERLING : partij;
    }
}
