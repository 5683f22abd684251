package nl.spil.schoolplan;

import java.util.Set;

/** Who signs or consents by law and not by a function in the school; stands beside the roles of a plan. */
public final class Partij {

    /** A parent with parental authority (BW 1:245). */
    public static final String OUDER_MET_GEZAG = "ouder-met-gezag";

    /** The pupil, whatever the age. */
    public static final String LEERLING = "leerling";

    static final Set<String> ALLE = Set.of(OUDER_MET_GEZAG, LEERLING);

    private Partij() {}
}
