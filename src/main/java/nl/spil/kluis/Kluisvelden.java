package nl.spil.kluis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Besluitsoort.Eis;

/** What is filled in with a decision of the vault: why, and what the plan asks. */
public final class Kluisvelden {

    private static final Map<Eis, String> VRAGEN = Map.of(
            Eis.RESULTAAT, "Wat kwam eruit?",
            Eis.LEERLING_GEHOORD, "Wat zei de leerling, of waarom is de leerling niet gehoord?",
            Eis.OUDERS_BETROKKEN, "Wat zeiden de ouders, of waarom zijn zij niet betrokken?",
            Eis.UITVOERDER, "Wie doet het?",
            Eis.START, "Wanneer begint het?",
            Eis.DOEL, "Wat is het doel?",
            Eis.EVALUATIEDATUM, "Wanneer kijken jullie terug?",
            Eis.ASPECT, "Waar gaat het over?",
            Eis.NIVEAU, "Welk niveau?");

    private Kluisvelden() {}

    /** The questions of this decision: field → label. */
    public static Map<String, String> vragen(Kluiskeuze keuze) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Eis eis : keuze.eisen()) uit.put(veld(eis), VRAGEN.getOrDefault(eis, eis.name()));
        return uit;
    }

    /** Every question that one of these decisions asks; each form has them once. */
    public static Map<String, String> vragen(List<Kluiskeuze> keuzes) {
        Map<String, String> uit = new LinkedHashMap<>();
        keuzes.forEach(k -> uit.putAll(vragen(k)));
        return uit;
    }

    static Map<String, String> lees(Kluiskeuze keuze, Map<String, String> ingevuld, Map<String, String> fouten) {
        Map<String, String> uit = new HashMap<>();
        for (Map.Entry<String, String> vraag : vragen(keuze).entrySet()) {
            String tekst = ingevuld.getOrDefault(vraag.getKey(), "").strip();
            Kluisdossiers.tekst(fouten, vraag.getKey(), tekst, "Vul in: " + vraag.getValue());
            uit.put(vraag.getKey(), tekst);
        }
        String motivatie = ingevuld.getOrDefault("motivatie", "").strip();
        Kluisdossiers.tekst(fouten, "motivatie", motivatie, "Schrijf op waarom.");
        uit.put("motivatie", motivatie);
        if (keuze.tweede()) {
            String hulp = ingevuld.getOrDefault("hulp", "");
            if (!hulp.equals("ja") && !hulp.equals("nee")) fouten.put("hulp", "Kies of er voldoende hulp mogelijk is.");
            uit.put("hulp", hulp);
            uit.put("melden", keuze.melding() ? "ja" : "nee");
        }
        if (keuze.melding()) {
            String nummer = ingevuld.getOrDefault("vt-nummer", "").strip();
            if (nummer.length() > 60) fouten.put("vt-nummer", "Een nummer van Veilig Thuis is korter.");
            uit.put("vt-nummer", nummer);
        }
        return uit;
    }

    private static String veld(Eis eis) {
        return eis.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
