package nl.spil.organisatie.web;

import java.util.Map;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locatiegegevens.Gegevens;

/** One location with what it prints on its letters. */
public record LocatiePage(Locatie locatie, Gegevens gegevens, Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
