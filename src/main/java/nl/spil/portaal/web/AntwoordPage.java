package nl.spil.portaal.web;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.rechten.Keus;

/**
 * Saying something with an answer, in one's own words.
 *
 * @param keuze ja-met-opmerking or nee
 */
public record AntwoordPage(
        Teksten t,
        LeerlingKop kop,
        Doel doel,
        String keuze,
        String opmerking,
        String plek,
        int conceptVersie,
        List<Keus> nietEens,
        String wie,
        String fout) {

    public String url() {
        return "/thuis/" + kop.id();
    }

    public UUID leerling() {
        return kop.id();
    }
}
