package nl.spil.dossier.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.spil.gedeeld.Datum;

/** A day in a tijdlijn: the closer, the more like people say it. */
public final class Dag {
    private static final Locale NL = Locale.of("nl", "NL");

    private Dag() {}

    /** vandaag, gisteren, vrijdag, 13 nov. */
    public static String kort(LocalDate dag, LocalDate vandaag) {
        long geleden = vandaag.toEpochDay() - dag.toEpochDay();
        if (geleden == 0) return "vandaag";
        if (geleden == 1) return "gisteren";
        if (geleden > 1 && geleden < 7) return dag.getDayOfWeek().getDisplayName(TextStyle.FULL, NL);
        return Datum.kort(dag, vandaag);
    }
}
