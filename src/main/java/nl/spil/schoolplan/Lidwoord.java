package nl.spil.schoolplan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** De or het, before a name from the plan. */
public enum Lidwoord {
    DE,
    HET;

    /** What a compound ends in decides: het groeiplan, het zorgsignaal, het teamoverleg. */
    private static final List<String> HET_WOORDEN = List.of(
            "plan",
            "overleg",
            "gesprek",
            "signaal",
            "formulier",
            "team",
            "verslag",
            "advies",
            "dossier",
            "verzoek",
            "perspectief",
            "besluit",
            "profiel",
            "overzicht",
            "rapport",
            "bestuur",
            "hoofd",
            "beeld",
            "traject",
            "centrum",
            "contact",
            "blad",
            "je");

    /** Of an abbreviation the last letter is the noun: the P of a plan, the T of a team, the O of an overleg. */
    private static final String HET_AFKORTING = "POT";

    /** As the plan says, else as the name shows. */
    static String bij(@Nullable Lidwoord gegeven, String naam) {
        Lidwoord woord = gegeven == null ? vermoed(naam) : gegeven;
        return woord.name().toLowerCase(Locale.ROOT);
    }

    private static Lidwoord vermoed(String naam) {
        if (naam.isEmpty()) return DE;
        // Of "Aanmelding bij het team" the first word is the noun, of "Individueel plan" the last.
        int bij = naam.indexOf(" bij ") >= 0 ? naam.indexOf(" bij ") : naam.indexOf(" van ");
        String kern = bij > 0 ? naam.substring(0, bij) : naam;
        String woord = kern.substring(kern.lastIndexOf(' ') + 1);
        if (woord.length() > 1 && woord.equals(woord.toUpperCase(Locale.ROOT)))
            return HET_AFKORTING.indexOf(woord.charAt(woord.length() - 1)) >= 0 ? HET : DE;
        String klein = woord.toLowerCase(Locale.ROOT);
        return HET_WOORDEN.stream().anyMatch(klein::endsWith) ? HET : DE;
    }
}
