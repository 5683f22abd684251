package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import org.jspecify.annotations.Nullable;

/**
 * What pupil and parents read of who looked at the dossier, and who answers when they ask why.
 *
 * @param toont whether they read who it was, or only in which role; the school itself reads no more than that either
 * @param vanafZestien who reads it once the pupil is sixteen (C-06)
 * @param antwoordt who answers when the family asks why; whoever coordinates the support when the plan names nobody
 * @param binnenSchooldagen within how many school days there is an answer
 */
public record WieKeekMee(
        Toont toont,
        Lezer vanafZestien,
        @Verwijst(ROL) @Nullable String antwoordt,
        int binnenSchooldagen,
        String bron) {

    /** A plan that says nothing. */
    static final WieKeekMee STANDAARD = new WieKeekMee(Toont.NAAM, Lezer.LEERLING, null, 10, "Voorstel Spil");

    /** How somebody of the school is named. */
    public enum Toont {
        NAAM,
        ROL
    }

    /** Who reads it of a pupil of sixteen or older. */
    public enum Lezer {
        LEERLING,
        LEERLING_EN_OUDERS
    }
}
