package nl.spil.dossier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.dossier.Beeldregel;
import nl.spil.schoolplan.Bewaring;

/** Keeping the beeld of a pupil up to date: what is known, and one more line. */
public record BeeldPage(
        String leerlingId,
        String naam,
        String waarom,
        Bewaring bewaring,
        List<Vak> beeld,
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

    /** A field of the plan with what is known; {@code vroeger} when the plan no longer has it. */
    public record Vak(String naam, String uitleg, boolean vroeger, List<Beeldregel> regels) {}

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean verbetert() {
        return !vervangt.isEmpty();
    }
}
