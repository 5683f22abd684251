package nl.spil.termijn;

import java.util.Locale;

/** In what a term is counted. */
public enum Eenheid {
    KALENDERDAGEN("kalenderdag", "kalenderdagen"),
    KALENDERWEKEN("week", "weken"),
    SCHOOLDAGEN("schooldag", "schooldagen"),
    SCHOOLWEKEN("schoolweek", "schoolweken"),
    MAANDEN("maand", "maanden"),
    /** Not counted: the day itself was agreed. */
    VAST("", "");

    private final String een;
    private final String meer;

    Eenheid(String een, String meer) {
        this.een = een;
        this.meer = meer;
    }

    /** The key as the database and the schoolplan write it. */
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Eenheid van(String sleutel) {
        return valueOf(sleutel.toUpperCase(Locale.ROOT));
    }

    /** "6 weken". */
    public String tekst(int aantal) {
        return aantal + " " + (aantal == 1 ? een : meer);
    }
}
