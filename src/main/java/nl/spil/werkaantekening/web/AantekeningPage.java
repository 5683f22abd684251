package nl.spil.werkaantekening.web;

import java.util.Map;
import nl.spil.werkaantekening.Aantekening;

/** Changing one note. */
public record AantekeningPage(
        String leerlingId, String naam, Aantekening aantekening, String tekst, Map<String, String> fouten) {

    public String terug() {
        return "/leerlingen/" + leerlingId + "/aantekeningen";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
