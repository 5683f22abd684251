package nl.spil.werkaantekening.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.werkaantekening.Aantekeningen.Bewijs;
import nl.spil.werkaantekening.Aantekeningen.Regel;

/** All one's own notes, without their text, and what is gone. */
public record MijnAantekeningenPage(List<Regel> regels, List<Bewijs> bewijzen, LocalDate vandaag) {

    public List<Regel> teKiezen() {
        return regels.stream().filter(r -> r.vraagt(vandaag)).toList();
    }

    public List<Regel> later() {
        return regels.stream().filter(r -> !r.vraagt(vandaag)).toList();
    }
}
