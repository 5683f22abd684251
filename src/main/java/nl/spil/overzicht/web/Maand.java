package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** "mei 2026". */
public final class Maand {

    private static final DateTimeFormatter MAAND = DateTimeFormatter.ofPattern("MMM yyyy", Locale.of("nl", "NL"));

    private Maand() {}

    public static String van(LocalDate dag) {
        return MAAND.format(dag).replace(".", "");
    }
}
