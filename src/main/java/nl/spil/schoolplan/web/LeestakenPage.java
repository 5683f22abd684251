package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Leestaak;
import nl.spil.schoolplan.Leestaken.Lezer;

/** Which new colleagues read what the plan asks, and who did not yet. */
public record LeestakenPage(Locatie locatie, List<Leestaak> taken, List<Lezer> lezers, LocalDate vandaag) {

    public String stand() {
        long gelezen = lezers.stream().filter(l -> l.gelezen() != null).count();
        return gelezen + " van " + lezers.size() + " gelezen";
    }

    public String naam(Lezer lezer) {
        return taken.stream()
                .filter(t -> t.id().equals(lezer.taak()))
                .map(Leestaak::naam)
                .findFirst()
                .orElse(lezer.taak());
    }

    public boolean teLaat(Lezer lezer) {
        return lezer.gelezen() == null && lezer.voor().isBefore(vandaag);
    }
}
