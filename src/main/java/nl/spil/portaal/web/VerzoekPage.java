package nl.spil.portaal.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Verzoek;
import org.jspecify.annotations.Nullable;

/**
 * One request, as whoever asked reads it.
 *
 * @param uiterlijk the first day by which the school answers; null when no clock runs from the asking
 * @param bron of that day
 * @param pakket whether the school released everything from the dossier
 */
public record VerzoekPage(
        Teksten t,
        LeerlingKop kop,
        Verzoek verzoek,
        @Nullable LocalDate uiterlijk,
        String bron,
        String wie,
        boolean pakket,
        List<Keus> nietEens) {

    public String url() {
        return "/thuis/" + kop.id();
    }

    public boolean geantwoord() {
        return verzoek.berichten().stream().anyMatch(b -> b.soort() == Verzoek.Soort.BESLUIT);
    }
}
