package nl.spil.bericht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.bericht.Postkamer.Melding;

/** Own messages. */
public record BerichtenPage(List<Melding> meldingen, LocalDate vandaag) {

    public boolean heeftOngelezen() {
        return meldingen.stream().anyMatch(m -> !m.gelezen());
    }
}
