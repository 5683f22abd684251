package nl.spil.bericht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.bericht.Postkamer.Stand;
import nl.spil.bericht.Postkamer.Zending;

/** Mail under way, for beheer. */
public record ZendingenPage(Stand stand, List<Zending> zendingen, boolean mailserver, boolean demo, LocalDate vandaag) {

    public static String staat(Zending z) {
        return switch (z.status()) {
            case "verzonden" -> "verzonden";
            case "postbus" -> "in de postbus van de demo";
            case "mislukt" -> "mislukt";
            default -> z.pogingen() == 0 ? "wacht" : "wacht op poging " + (z.pogingen() + 1);
        };
    }

    public static String ernst(Zending z) {
        return switch (z.status()) {
            case "verzonden" -> "good";
            case "mislukt" -> "bad";
            default -> z.pogingen() == 0 ? "" : "warn";
        };
    }
}
