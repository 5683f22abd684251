package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;

/**
 * Which procedure begins, and why.
 *
 * @param weigering why it cannot begin here at all; else empty
 */
public record ZaakbeginPage(
        LeerlingKop kop,
        Map<String, String> keuzes,
        Map<String, String> uitleg,
        String zaaktype,
        String reden,
        Map<String, String> fouten,
        String weigering) {

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
