package nl.spil.schoolplan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import nl.spil.schoolplan.yaml.Erfenis;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Plaats;
import nl.spil.schoolplan.yaml.Recordlezer;
import nl.spil.schoolplan.yaml.Schakelwerk;
import nl.spil.schoolplan.yaml.Suggestie;
import nl.spil.schoolplan.yaml.YamlLezer;

/** Reads plans with everything they inherit, and checks each as a whole. */
public final class SchoolplanLezer {

    private static final int LANGSTE_LIJN = 8;

    /** What every plan says for itself. */
    private static final Set<String> EIGEN = Set.of("id", "naam", "soort", "erft", "document", "kleur");

    private final BekendeSleutels bekend;

    public SchoolplanLezer(BekendeSleutels bekend) {
        this.bekend = bekend;
    }

    /** Reads every plan among the files; the files must include the plans from which they inherit. */
    public Map<String, Leesresultaat> leesAlle(Collection<Planbestand> bestanden) {
        var opId = opId(bestanden);
        var uitkomst = new LinkedHashMap<String, Leesresultaat>();
        opId.keySet().forEach(id -> uitkomst.put(id, lees(id, opId)));
        return uitkomst;
    }

    /** Reads one plan; the files must include the plans from which it inherits. */
    public Leesresultaat lees(String id, Collection<Planbestand> bestanden) {
        var opId = opId(bestanden);
        if (!opId.containsKey(id)) {
            throw new IllegalArgumentException("Er is geen bestand voor het schoolplan " + id);
        }
        return lees(id, opId);
    }

    private Leesresultaat lees(String id, Map<String, List<Planbestand>> opId) {
        var fouten = new Fouten();
        return new Poging(opId, fouten)
                .plan(id)
                .<Leesresultaat>map(Gelezen::new)
                .orElseGet(() -> new Afgekeurd(
                        fouten.opVolgorde().stream().map(Planfout::van).toList()));
    }

    private static Map<String, List<Planbestand>> opId(Collection<Planbestand> bestanden) {
        return bestanden.stream()
                .collect(Collectors.groupingBy(Planbestand::planId, LinkedHashMap::new, Collectors.toList()));
    }

    /** One attempt to read one plan. */
    private final class Poging {

        private final Map<String, List<Planbestand>> opId;
        private final Fouten fouten;

        Poging(Map<String, List<Planbestand>> opId, Fouten fouten) {
            this.opId = opId;
            this.fouten = fouten;
        }

        Optional<Schoolplan> plan(String id) {
            var groep = metErfenis(id, new LinkedHashSet<>()).map(new Schakelwerk(fouten)::zet);
            if (groep.isEmpty()) {
                return Optional.empty();
            }
            var herkomst = new Herkomst();
            var plan = new Recordlezer(fouten, herkomst).lees(Schoolplan.class, groep.get());
            if (!plan.id().isEmpty() && !plan.id().equals(id)) {
                fouten.meld(
                        groep.get().plaatsVan("id"),
                        "Het id van dit plan is '%s', zoals het bestand heet, niet '%s'.".formatted(id, plan.id()));
            }
            Plancontrole.van(plan, bekend, herkomst, fouten).controleer();
            return fouten.geen() ? Optional.of(plan) : Optional.empty();
        }

        private Optional<Groep> metErfenis(String id, Set<String> kinderen) {
            kinderen.add(id);
            var bestanden = opId.getOrDefault(id, List.of());
            weigerDubbele(id, bestanden);
            return new YamlLezer(
                            bestanden.getFirst().naam(), bestanden.getFirst().tekst(), fouten)
                    .lees()
                    .flatMap(kind -> overOuder(kind, kinderen));
        }

        private void weigerDubbele(String id, List<Planbestand> bestanden) {
            bestanden.stream()
                    .skip(1)
                    .forEach(dubbel -> fouten.meld(
                            Plaats.begin(dubbel.naam()),
                            "Er is al een plan '%s', in %s; geef dit bestand een andere naam."
                                    .formatted(id, bestanden.getFirst().naam())));
        }

        private Optional<Groep> overOuder(Groep kind, Set<String> kinderen) {
            var ouder = kind.tekst("erft");
            if (ouder.isEmpty()) {
                return Optional.of(new Erfenis(fouten).zonderOuder(kind));
            }
            var plaats = kind.plaatsVan("erft");
            if (!opId.containsKey(ouder.get())) {
                fouten.meld(plaats, onbekend(ouder.get()));
                return Optional.empty();
            }
            if (kinderen.contains(ouder.get()) || kinderen.size() >= LANGSTE_LIJN) {
                fouten.meld(plaats, kringloop(kinderen, ouder.get()));
                return Optional.empty();
            }
            return metErfenis(ouder.get(), kinderen).map(geerfd -> new Erfenis(fouten).erf(geerfd.zonder(EIGEN), kind));
        }

        private String onbekend(String ouder) {
            return "Dit plan erft van '%s', maar dat plan is er niet.%s"
                    .formatted(ouder, Suggestie.voor(ouder, opId.keySet()));
        }

        private static String kringloop(Set<String> kinderen, String ouder) {
            return "Deze plannen erven in een kring of via te veel plannen: %s → %s."
                    .formatted(String.join(" → ", kinderen), ouder);
        }
    }
}
