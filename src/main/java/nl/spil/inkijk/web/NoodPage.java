package nl.spil.inkijk.web;

import java.util.List;
import java.util.Map;
import nl.spil.inkijk.Noodtoegangen.Geopend;
import nl.spil.inkijk.Noodtoegangen.Nood;

/**
 * One dossier that was opened in an emergency.
 *
 * @param beoordeelt whether the reader judges it
 * @param rol what the school calls who judges
 */
public record NoodPage(
        Nood nood,
        List<Geopend> geopend,
        boolean beoordeelt,
        String rol,
        String terecht,
        String toelichting,
        Map<String, String> fouten) {

    public String url() {
        return "/noodtoegang/" + nood.id();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    /** The answers to choose from. */
    public static Map<String, String> antwoorden() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        uit.put("ja", "Terecht");
        uit.put("nee", "Niet terecht");
        return uit;
    }
}
