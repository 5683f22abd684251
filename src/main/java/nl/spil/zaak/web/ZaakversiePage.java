package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakversies.Versiestand;

/** Moving one zaak to the version that holds. */
public record ZaakversiePage(
        Zaak zaak, LeerlingKop kop, Versiestand stand, String reden, boolean ingehaald, Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
