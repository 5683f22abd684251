package nl.spil.overleg.web;

import java.util.Map;

/** Planning a meeting by hand. */
public record NieuwOverlegPage(
        Map<String, String> locaties,
        Map<String, String> soorten,
        String locatie,
        String soort,
        String dag,
        String begin,
        String plaats,
        String herhaal,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
