package nl.spil.wandeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;

/** What stands in a form of the walk. */
final class Velden {

    /** What a parameter of a query or form may be, as the variable of a path. */
    static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("dossier", "dossiers/{dossier}"),
            Map.entry("regel", "beeldregels/{regel}"),
            Map.entry("leerling", "leerlingen/{leerling}"),
            Map.entry("locatie", "locaties/{locatie}"),
            Map.entry("account", "codes/{account}"),
            Map.entry("punt", "punten/{punt}"),
            Map.entry("zaak", "zaak-id/{zaak}"),
            Map.entry("deel", "delen/{deel}"),
            Map.entry("aanwezig", "codes/{account}"),
            Map.entry("vervangt", "notities/{notitie}"),
            Map.entry("melding", "meldingen/{melding}"),
            Map.entry("vraag", "plaatsvragen/{plaatsvraag}"),
            Map.entry("een", "leerlingen/{leerling}"),
            Map.entry("ander", "leerlingen/{leerling}"),
            Map.entry("blijft", "leerlingen/{leerling}"),
            Map.entry("school", "locaties/{locatie}"));

    private Velden() {}

    /** The form of somebody who means it, about this pupil. */
    static List<Map.Entry<String, String>> lichaam(Vulling vulling, Eindpunt e, Leerling leerling) {
        List<Map.Entry<String, String>> uit = new ArrayList<>();
        e.parameters().forEach((naam, soort) -> {
            String waarde = Handelingen.waarde(e, naam, soort);
            if (soort == UUID.class)
                uit.add(Map.entry(
                        naam,
                        vulling.waarden(PARAMETERS.getOrDefault(naam, ""), leerling).stream()
                                .findFirst()
                                .orElseGet(() -> UUID.randomUUID().toString())));
            else if (waarde != null) uit.add(Map.entry(naam, waarde));
        });
        Handelingen.extra(e).forEach((naam, waarde) -> uit.add(Map.entry(naam, waarde)));
        return uit;
    }
}
