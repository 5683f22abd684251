package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Planonderdelen.Blad;
import nl.spil.schoolplan.Planonderdelen.Vraag;

/**
 * One part of a draft as a form.
 *
 * @param ingevuld what was filled in, after a refusal; empty when nothing was
 */
public record OnderdeelPage(
        String naam,
        String sleutel,
        int versie,
        Blad blad,
        Map<String, List<String>> ingevuld,
        Map<String, String> fouten,
        boolean ingehaald) {

    public String url() {
        return "/schoolplannen/" + sleutel;
    }

    public String deel() {
        return blad.pad().getFirst();
    }

    public String waarde(Vraag v) {
        return ingevuld.isEmpty()
                ? v.waarde()
                : String.join("\n", ingevuld.getOrDefault(v.naam(), List.of())).strip();
    }

    public boolean gekozen(Vraag v, String keuze) {
        return ingevuld.isEmpty()
                ? v.gekozen().contains(keuze)
                : ingevuld.getOrDefault(v.naam(), List.of()).contains(keuze);
    }

    public String id(Vraag v) {
        return v.naam().replace('.', '-');
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
