package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Beeldregel;
import nl.spil.dossier.Beeldvak;

/** Keeping the beeld of a pupil up to date: what is known, and one more line. */
public record BeeldPage(
        String leerlingId,
        String naam,
        String waarom,
        Map<Beeldvak, List<Beeldregel>> beeld,
        Map<String, String> vakken,
        Map<String, String> uitleg,
        String vak,
        String tekst,
        String trend,
        String op,
        String vervangt,
        LocalDate vandaag,
        int max,
        Map<String, String> fouten) {

    public List<Beeldregel> regels(Beeldvak v) {
        return beeld.getOrDefault(v, List.of());
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean verbetert() {
        return !vervangt.isEmpty();
    }
}
