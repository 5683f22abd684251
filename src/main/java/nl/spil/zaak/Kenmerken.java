package nl.spil.zaak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Kenmerksoort;
import nl.spil.schoolplan.Schoolplan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is chosen from the lists of the plan with a decision: checked, kept, and read again. */
final class Kenmerken {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Kenmerken() {}

    /** One kenmerk of a decision, in words. */
    record Gekozen(String naam, String waarde) {}

    private record Bewaard(List<String> keuzes, String toelichting) {}

    /** The kinds that this decision asks. */
    static List<Kenmerksoort> soorten(Schoolplan plan, Besluitsoort soort) {
        return soort.kenmerken().stream()
                .flatMap(id -> plan.kenmerk(id).stream())
                .toList();
    }

    /** Name of the input to sentence. */
    static void controleer(Schoolplan plan, Besluitsoort soort, NieuwBesluit besluit, Map<String, String> fouten) {
        for (Kenmerksoort k : soorten(plan, soort)) {
            Kenmerkwaarde waarde = besluit.kenmerken().getOrDefault(k.id(), Kenmerkwaarde.GEEN);
            String veld = Besluitinvoer.KENMERK + k.id();
            if (k.tekst()) {
                if (k.verplicht() && waarde.toelichting().isBlank())
                    fouten.put(veld + Besluitinvoer.TOELICHTING, "Schrijf op: " + klein(k.naam()) + ".");
            } else if (waarde.keuzes().isEmpty()) {
                if (k.verplicht()) fouten.put(veld, "Kies wat hier past: " + klein(k.naam()) + ".");
            } else if (waarde.keuzes().stream().anyMatch(id -> k.keuze(id).isEmpty())
                    || (!k.meer() && waarde.keuzes().size() > 1)) {
                fouten.put(veld, "Dit staat niet zo in het schoolplan. Kies uit de lijst.");
            } else if (waarde.toelichting().isBlank()) {
                waarde.keuzes().stream()
                        .sorted()
                        .flatMap(id -> k.keuze(id).stream())
                        .map(Kenmerksoort.Keuze::toelichting)
                        .filter(t -> t != null)
                        .findFirst()
                        .ifPresent(t -> fouten.put(veld + Besluitinvoer.TOELICHTING, t));
            }
        }
    }

    static String json(Besluitsoort soort, NieuwBesluit besluit) {
        Map<String, Bewaard> uit = new LinkedHashMap<>();
        for (String id : soort.kenmerken()) {
            Kenmerkwaarde w = besluit.kenmerken().getOrDefault(id, Kenmerkwaarde.GEEN);
            if (w.keuzes().isEmpty() && w.toelichting().isBlank()) continue;
            uit.put(
                    id,
                    new Bewaard(
                            w.keuzes().stream().sorted().toList(),
                            w.toelichting().strip()));
        }
        return JSON.writeValueAsString(uit);
    }

    /** As the plan names them, in the order in which they were kept. */
    static List<Gekozen> lees(Schoolplan plan, String json) {
        List<Gekozen> uit = new ArrayList<>();
        JSON.readValue(json, new TypeReference<LinkedHashMap<String, Bewaard>>() {})
                .forEach((id, b) -> {
                    List<String> namen = b.keuzes().stream()
                            .map(keuze -> plan.kenmerk(id)
                                    .flatMap(k -> k.keuze(keuze))
                                    .map(Kenmerksoort.Keuze::naam)
                                    .orElse(keuze))
                            .toList();
                    String waarde = String.join(", ", namen);
                    uit.add(new Gekozen(
                            plan.kenmerk(id).map(Kenmerksoort::naam).orElse(id),
                            b.toelichting().isEmpty()
                                    ? waarde
                                    : waarde.isEmpty() ? b.toelichting() : waarde + ": " + b.toelichting()));
                });
        return uit;
    }

    private static String klein(String naam) {
        return nl.spil.schoolplan.Woorden.klein(naam.endsWith("?") ? naam.substring(0, naam.length() - 1) : naam);
    }
}
