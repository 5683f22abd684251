package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;

/** Handing a zaak over. */
public record OverdrachtPage(
        Zaak zaak,
        LeerlingKop kop,
        Map<String, String> kandidaten,
        String eigenaar,
        String reden,
        boolean ingehaald,
        Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
