package nl.spil.kluis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.kluis.Hulpvragen.Kind;
import nl.spil.kluis.Hulpvragen.Loket;
import nl.spil.kluis.Hulpvragen.Vraag;
import nl.spil.schoolplan.Hulpvraag;

/**
 * To whom one can turn, and what this person asked before.
 *
 * @param fouten by {@link #veld}, so that a sentence leads to its own field
 */
public record HulpvragenPage(
        Teksten t,
        Kind kind,
        List<Loket> loketten,
        List<Vraag> vragen,
        Map<String, String> ingevuld,
        Map<String, String> fouten) {

    public String adres() {
        return "/thuis/" + kind.id() + "/vertrouwen";
    }

    /** What was filled in at this one. */
    public String waarde(Loket loket, String veld) {
        return loket.soort().id().equals(ingevuld.get("soort")) ? ingevuld.getOrDefault(veld, "") : "";
    }

    public String fout(Loket loket, String veld) {
        return fouten.getOrDefault(veld(veld, loket), "");
    }

    /** The id of a field on the page: every place to turn to has its own form. */
    public static String veld(String naam, Loket loket) {
        return veld(naam, loket.soort().id());
    }

    static String veld(String naam, String soort) {
        return naam + "-" + soort;
    }

    public static Map<String, String> mensen(Loket loket) {
        Map<String, String> uit = new LinkedHashMap<>();
        loket.mensen().forEach((id, naam) -> uit.put(id.toString(), naam));
        return uit;
    }

    public static Map<String, String> klachten(Loket loket) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Hulpvraag.Klachtsoort k : loket.soort().klachten()) uit.put(k.id(), k.naam());
        return uit;
    }
}
