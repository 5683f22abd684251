package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;

/** A next step in a zaak. */
public record ZaakstapPage(
        Zaak zaak, LeerlingKop kop, String wat, String op, String vandaag, Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
