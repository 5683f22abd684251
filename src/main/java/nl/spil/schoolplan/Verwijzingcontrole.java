package nl.spil.schoolplan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Verwijst.Naar;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Suggestie;
import nl.spil.schoolplan.yaml.Vorm;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;

/** Everything that a plan refers to exists: in the plan, or in the code that runs it. */
final class Verwijzingcontrole implements Plancontrole {

    private final Map<Naar, Set<String>> bekend = new EnumMap<>(Naar.class);
    private final Herkomst herkomst;
    private final Fouten fouten;

    Verwijzingcontrole(Schoolplan plan, BekendeSleutels sleutels, Herkomst herkomst, Fouten fouten) {
        this.herkomst = herkomst;
        this.fouten = fouten;
        var rollen = ids(plan.rollen(), Rol::id);
        var partijen = new HashSet<>(rollen);
        partijen.addAll(Partij.ALLE);
        var indeling = plan.indeling();
        bekend.put(Naar.ROL, rollen);
        bekend.put(Naar.PARTIJ, partijen);
        bekend.put(Naar.NIVEAU, ids(plan.niveaus(), Niveau::id));
        bekend.put(Naar.ZAAKTYPE, ids(plan.zaaktypen(), Zaaktype::id));
        bekend.put(
                Naar.FASE,
                plan.zaaktypen().stream()
                        .flatMap(z -> z.fasen().stream())
                        .map(Fase::id)
                        .collect(Collectors.toSet()));
        bekend.put(Naar.OVERLEGSOORT, ids(plan.overlegsoorten(), Overlegsoort::id));
        bekend.put(Naar.PLANSOORT, ids(plan.plansoorten(), Plansoort::id));
        bekend.put(Naar.FORMULIER, ids(plan.formulieren(), Formulier::id));
        bekend.put(Naar.TERMIJNSOORT, ids(plan.termijnen(), Termijnsoort::id));
        bekend.put(Naar.TOESTEMMINGSOORT, ids(plan.toestemmingen(), Toestemmingsoort::id));
        bekend.put(Naar.GEGEVENSKLASSE, ids(plan.gegevensklassen(), Gegevensklasse::id));
        bekend.put(Naar.COMPARTIMENT, ids(plan.compartimenten(), Compartiment::id));
        bekend.put(Naar.INDELING, indeling == null ? Set.of() : ids(indeling.groepen(), Indeling.Groep::id));
        bekend.put(Naar.KENMERK, ids(plan.kenmerken(), Kenmerksoort::id));
        bekend.put(Naar.VOORWAARDE, voorwaarden(plan, sleutels));
        bekend.put(Naar.HOOFDSTUK, Hoofdstuknamen.van(plan));
        bekend.put(Naar.FEIT, sleutels.feiten());
        bekend.put(Naar.INVULBRON, sleutels.invulbronnen());
        bekend.put(Naar.METING, sleutels.metingen());
    }

    @Override
    public void controleer() {
        for (var onderdeel : herkomst.alles()) {
            for (var sleutel : Vorm.van(onderdeel.getClass()).sleutels()) {
                var verwijst = sleutel.component().getAnnotation(Verwijst.class);
                if (verwijst != null && !fouten.vol()) {
                    controleer(onderdeel, sleutel, verwijst.value());
                }
            }
        }
    }

    private void controleer(Record onderdeel, Sleutel sleutel, Naar naar) {
        var waarde = sleutel.waarde(onderdeel);
        var waarden = waarde instanceof List<?> lijst ? lijst : Collections.singletonList(waarde);
        for (int i = 0; i < waarden.size(); i++) {
            if (waarden.get(i) instanceof String verwezen
                    && !verwezen.isEmpty()
                    && !kent(naar).contains(verwezen)) {
                fouten.meld(herkomst.van(onderdeel, sleutel.naam(), i), onbekend(naar, verwezen));
            }
        }
    }

    private String onbekend(Naar naar, String verwezen) {
        if (naar == Naar.VOORWAARDE && verwezen.startsWith(Toestemmingsoort.VOORWAARDE)) {
            String soort = verwezen.substring(Toestemmingsoort.VOORWAARDE.length());
            return "De voorwaarde '%s' vraagt een toestemming '%s', en die heeft dit plan niet."
                            .formatted(verwezen, soort)
                    + Suggestie.voor(soort, kent(Naar.TOESTEMMINGSOORT));
        }
        if (naar == Naar.VOORWAARDE && verwezen.startsWith(Overlegsoort.VOORWAARDE)) {
            String soort = verwezen.substring(Overlegsoort.VOORWAARDE.length());
            return "De voorwaarde '%s' vraagt een bespreking in overleg '%s', en dat heeft dit plan niet."
                            .formatted(verwezen, soort)
                    + Suggestie.voor(soort, kent(Naar.OVERLEGSOORT));
        }
        return naar.onbekend(verwezen) + Suggestie.voor(verwezen, kent(naar));
    }

    /** What the code can test, and each kind of consent and of meeting that the plan itself has. */
    private static Set<String> voorwaarden(Schoolplan plan, BekendeSleutels sleutels) {
        var alle = new HashSet<>(sleutels.voorwaarden());
        plan.toestemmingen().forEach(t -> alle.add(t.voorwaarde()));
        plan.overlegsoorten().forEach(o -> alle.add(o.voorwaarde()));
        return alle;
    }

    private Set<String> kent(Naar naar) {
        return bekend.getOrDefault(naar, Set.of());
    }

    private static <T> Set<String> ids(List<T> onderdelen, Function<T, String> id) {
        return onderdelen.stream().map(id).collect(Collectors.toSet());
    }
}
