package nl.spil.plaatsvraag.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.Locatie;
import nl.spil.plaatsvraag.Plaatsvragen.Gegevens;
import nl.spil.plaatsvraag.Plaatsvragen.Gezocht;
import org.jspecify.annotations.Nullable;

/**
 * One request of another school, and our answer.
 *
 * @param wie who it is, when our school was chosen and the consent holds
 * @param locaties the locations for which I may answer
 */
public record GezochtPage(
        Gezocht gezocht,
        @Nullable Gegevens wie,
        List<Locatie> locaties,
        Map<String, String> ingevuld,
        Map<String, String> fouten) {

    public String adres() {
        return "/plaatsvragen/" + gezocht.id();
    }

    public String waarde(String veld) {
        return ingevuld.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public Map<String, String> scholen() {
        Map<String, String> uit = new LinkedHashMap<>();
        locaties.forEach(l -> uit.put(l.id().toString(), l.voluit()));
        return uit;
    }

    public static Map<String, String> antwoorden() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("ja", "Wij hebben plek");
        uit.put("nee", "Wij hebben geen plek");
        return uit;
    }

    public UUID eerste() {
        return locaties.getFirst().id();
    }
}
