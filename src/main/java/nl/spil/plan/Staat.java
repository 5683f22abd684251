package nl.spil.plan;

import java.util.Locale;

/** Where a version of a plan stands. */
public enum Staat {
    /** Being written; only the school sees it. */
    CONCEPT("in de maak"),
    /** Laid before parents, pupil and mentor, who read and answer. */
    VOORGELEGD("voorgelegd"),
    /** Holds. */
    VASTGESTELD("vastgesteld"),
    /** A later version holds, or this one was dropped. */
    VERVALLEN("vervangen");

    private final String tekst;

    Staat(String tekst) {
        this.tekst = tekst;
    }

    static Staat van(String sleutel) {
        return valueOf(sleutel.toUpperCase(Locale.ROOT));
    }

    public String tekst() {
        return tekst;
    }

    /** May still be written in. */
    public boolean open() {
        return this == CONCEPT || this == VOORGELEGD;
    }
}
