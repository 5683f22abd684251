package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.COMPARTIMENT;

/**
 * One of the sixteen kinds of data by which access is decided; the code writes the number on each row.
 *
 * @param compartiment where it is kept
 */
public record Gegevensklasse(
        String id,
        int nummer,
        String naam,
        @Verwijst(COMPARTIMENT) String compartiment,
        String bron) {

    /** Who the pupil is and when at school. */
    static final int CONTACT = 1;

    /** Absence. */
    static final int AANWEZIGHEID = 2;

    /** How the pupil came in, and was referred. */
    static final int TOELATING = 13;

    /** Kept apart from every zaak. */
    static final int MELDCODE = 11;

    /** Read by the vertrouwenspersoon alone. */
    static final int VERTROUWELIJK = 12;

    /** The class in which decisions of a zaak are written: the notes of the team. */
    static final int BESLUITEN = 8;

    /** How Spil is set up: the plan itself. */
    static final int INRICHTING = 16;

    /** How many classes there are. */
    public static final int AANTAL = 16;
}
