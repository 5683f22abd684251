package nl.spil.plaatsvraag.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plaatsvraag.Plaatsvragen.Tekst;
import nl.spil.plaatsvraag.Plaatsvragen.Uitkomst;
import nl.spil.plaatsvraag.Plaatsvragen.Vraag;
import nl.spil.schoolplan.Plaatsvraag;

/**
 * Asking the other schools of the bestuur for a place, at the pupil.
 *
 * @param mag whether this person asks, chooses and closes
 * @param fasen what to choose from as phase or year
 * @param ingevuld what was typed when it was refused
 */
public record PlaatsvraagPage(
        LeerlingKop kop,
        String waarom,
        Plaatsvraag regel,
        boolean mag,
        List<Vraag> vragen,
        Map<String, String> fasen,
        Tekst ingevuld,
        Map<String, String> fouten) {

    public Optional<Vraag> lopend() {
        return vragen.stream().filter(v -> v.uitkomst() == null).findFirst();
    }

    public List<Vraag> voorbij() {
        return vragen.stream().filter(v -> v.uitkomst() != null).toList();
    }

    public String adres() {
        return "/leerlingen/" + kop.id() + "/plaatsvraag";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public static Map<String, String> uitkomsten() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Uitkomst u : Uitkomst.values()) uit.put(u.sleutel(), u.zin());
        return uit;
    }
}
