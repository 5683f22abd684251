package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;

/**
 * Which procedure begins, and why.
 *
 * @param vraagtDag whether one of the choices has a term that runs from a day that may have been before today
 * @param weigering why it cannot begin here at all; else empty
 * @param waarschuwing that the pupil is outside the population of the school, when an aanmelding can begin (CONFIG-17); else empty
 */
public record ZaakbeginPage(
        LeerlingKop kop,
        Map<String, String> keuzes,
        Map<String, String> uitleg,
        boolean vraagtDag,
        String zaaktype,
        String reden,
        String dag,
        String vandaag,
        Map<String, String> fouten,
        String weigering,
        String waarschuwing) {

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
