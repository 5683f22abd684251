package nl.spil.werkaantekening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.werkaantekening.Aantekening;

/** One's own notes about one pupil, and the field for a new one. */
public record AantekeningenPage(
        String leerlingId,
        String naam,
        String roepnaam,
        Werkaantekeningen regel,
        List<Aantekening> aantekeningen,
        boolean logboek,
        String tekst,
        int versie,
        LocalDate vandaag,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + leerlingId + "/aantekeningen";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
