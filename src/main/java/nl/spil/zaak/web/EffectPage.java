package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakbeeld.Genomen;

/** Recording whether the goal of a decision was reached. */
public record EffectPage(
        Zaak zaak,
        LeerlingKop kop,
        Genomen besluit,
        String bereikt,
        String bewijs,
        int versie,
        Map<String, String> fouten) {

    public static final Map<String, String> KEUZES = keuzes();

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }

    public String plek() {
        return "effect/" + besluit.id() + "/bewijs";
    }

    private static Map<String, String> keuzes() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        uit.put("ja", "Ja, gehaald");
        uit.put("deels", "Deels gehaald");
        uit.put("nee", "Niet gehaald");
        return uit;
    }
}
