package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;

/**
 * A next step in a zaak.
 *
 * @param mensen who from outside can do it, by account; the owner of the zaak is who else does it
 */
public record ZaakstapPage(
        Zaak zaak,
        LeerlingKop kop,
        String wat,
        String op,
        String voor,
        Map<String, String> mensen,
        String vandaag,
        Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
