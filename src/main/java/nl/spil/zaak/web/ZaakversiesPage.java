package nl.spil.zaak.web;

import java.util.List;
import java.util.Map;
import nl.spil.zaak.Zaakversies.Oudere;

/** The open zaken under an older version, to move more than one. */
public record ZaakversiesPage(List<Oudere> zaken, List<String> gekozen, String reden, Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
