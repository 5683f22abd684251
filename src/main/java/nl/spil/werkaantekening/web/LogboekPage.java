package nl.spil.werkaantekening.web;

import java.util.Map;
import nl.spil.werkaantekening.Aantekening;

/**
 * From a note to an entry of the logboek.
 *
 * @param soorten what this person may record of this pupil
 */
public record LogboekPage(
        String leerlingId,
        String naam,
        Aantekening aantekening,
        Map<String, String> soorten,
        String soort,
        String tekst,
        String op,
        String vandaag,
        boolean feiten,
        int versie,
        Map<String, String> fouten) {

    public String terug() {
        return "/leerlingen/" + leerlingId + "/aantekeningen";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
