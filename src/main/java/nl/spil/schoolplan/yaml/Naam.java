package nl.spil.schoolplan.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a name in Java is written in a plan: {@code leerlingAanwezig} and {@code VRIJDAG_ERVOOR} with hyphens. */
public final class Naam {

    private static final Pattern HOOFDLETTER = Pattern.compile("[A-Z]");

    private Naam() {}

    /** The key of a record component. */
    public static String sleutel(String component) {
        return HOOFDLETTER.matcher(component).replaceAll("-$0").toLowerCase(Locale.ROOT);
    }

    /** The written form of a choice. */
    public static String keuze(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a kind of record is called in a sentence. */
    public static String soort(Class<?> soort) {
        return soort.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
