package nl.spil.overleg.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import nl.spil.organisatie.Locatie;
import nl.spil.overleg.Agendalinks.Agendalink;
import nl.spil.overleg.Jaarkalender.Belofte;
import nl.spil.overleg.Jaarkalender.Jaar;

/**
 * The year of a location.
 *
 * @param link the link that was made just now, shown once; empty otherwise
 */
public record JaarkalenderPage(
        List<Locatie> locaties, Jaar jaar, List<Agendalink> links, String link, LocalDate vandaag) {

    /** "november 2026". */
    public String maand(YearMonth maand) {
        return maand.getMonth().getDisplayName(TextStyle.FULL, Locale.of("nl", "NL")) + " " + maand.getYear();
    }

    /** What falls short and is this person's to mend. */
    public List<Belofte> tekort() {
        return jaar.beloften().stream().filter(b -> b.tekort() > 0).toList();
    }

    public boolean voorbij(YearMonth maand) {
        return maand.isBefore(YearMonth.from(vandaag));
    }
}
