package nl.spil.toegang;

/**
 * The sixteen gegevensklassen (docs/rollen.md). Every row about a pupil belongs to one; role × klasse in the schoolplan says who
 * reads, writes and decides.
 */
public enum Klasse {
    CONTACT(1),
    AANWEZIGHEID(2),
    CIJFERS(3),
    LOGBOEK(4),
    BEELD(5),
    HANDELINGSPLAN(6),
    OPP(7),
    SOT(8),
    NOTULEN(9),
    HULPVERLENING(10),
    MELDCODE(11),
    VERTROUWENSPERSOON(12),
    TOELATING(13),
    TOESTEMMING(14),
    KWALITEIT(15),
    CONFIGURATIE(16);

    private final int nummer;

    Klasse(int nummer) {
        this.nummer = nummer;
    }

    /** The number as the database and the schoolplan know it, 1 to 16. */
    public int nummer() {
        return nummer;
    }

    public static Klasse van(int nummer) {
        return values()[nummer - 1];
    }
}
