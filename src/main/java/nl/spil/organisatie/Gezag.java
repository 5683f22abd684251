package nl.spil.organisatie;

/**
 * Until when parents have gezag over a pupil: the eighteenth birthday (BW 1:233, 1:245). What a plan asks of them, it asks of the
 * pupil from that day. In the database {@code organisatie.gezag_tot} says the same; GezagTest keeps the two together.
 */
public final class Gezag {

    /** The age at which it ends. */
    public static final int TOT_LEEFTIJD = 18;

    private Gezag() {}

    /** Whether anybody can have gezag over a pupil of this age. */
    public static boolean bij(int leeftijd) {
        return leeftijd < TOT_LEEFTIJD;
    }
}
