package nl.spil.kluis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.kluis.Hulpvragen.Kind;
import nl.spil.kluis.Hulpvragen.Vraag;
import nl.spil.kluis.Stuk;

/** What somebody asked in confidence, as they read it themselves. */
public record HulpvraagPage(Teksten t, Kind kind, Vraag vraag, Map<String, String> fouten) {

    public String adres() {
        return "/thuis/" + kind.id() + "/vertrouwen/" + vraag.dossier().id();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public List<Stuk> berichten() {
        return vraag.dossier().stukken();
    }

    public Map<String, String> kandidaten() {
        Map<String, String> uit = new LinkedHashMap<>();
        vraag.kandidaten().forEach((id, naam) -> uit.put(id.toString(), naam));
        return uit;
    }
}
