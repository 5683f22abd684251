package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import nl.spil.schoolplan.yaml.Erfenis;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Recordlezer;
import nl.spil.schoolplan.yaml.Suggestie;
import nl.spil.schoolplan.yaml.YamlLezer;

/** Reads plans with everything they inherit, and checks each as a whole. */
public final class SchoolplanLezer {

    private static final int LANGSTE_LIJN = 8;

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

    private Leesresultaat lees(String id, Map<String, Planbestand> opId) {
        var fouten = new Fouten();
        return new Poging(opId, fouten)
                .plan(id)
                .<Leesresultaat>map(Gelezen::new)
                .orElseGet(() -> new Afgekeurd(fouten.opVolgorde().stream()
                        .map(fout -> new Planfout(
                                fout.plaats().bestand(),
                                fout.plaats().regel(),
                                fout.plaats().kolom(),
                                fout.zin()))
                        .toList()));
    }

    private static Map<String, Planbestand> opId(Collection<Planbestand> bestanden) {
        var opId = new LinkedHashMap<String, Planbestand>();
        bestanden.forEach(bestand -> {
            if (opId.putIfAbsent(bestand.planId(), bestand) != null) {
                throw new IllegalArgumentException("Twee bestanden heten " + bestand.planId());
            }
        });
        return opId;
    }

    /** One attempt to read one plan. */
    private final class Poging {

        private final Map<String, Planbestand> opId;
        private final Fouten fouten;

        Poging(Map<String, Planbestand> opId, Fouten fouten) {
            this.opId = opId;
            this.fouten = fouten;
        }

        Optional<Schoolplan> plan(String id) {
            var groep = metErfenis(id, new LinkedHashSet<>());
            if (groep.isEmpty()) {
                return Optional.empty();
            }
            var herkomst = new Herkomst();
            var plan = new Recordlezer(fouten, herkomst).lees(Schoolplan.class, groep.get());
            if (!plan.id().equals(id)) {
                fouten.meld(
                        groep.get().plaatsVan("id"),
                        "Het id van dit plan is '%s', zoals het bestand heet, niet '%s'.".formatted(id, plan.id()));
            }
            Plancontrole.van(plan, bekend, herkomst, fouten).controleer();
            return fouten.geen() ? Optional.of(plan) : Optional.empty();
        }

        private Optional<Groep> metErfenis(String id, Set<String> kinderen) {
            kinderen.add(id);
            var bestand = Objects.requireNonNull(opId.get(id));
            return new YamlLezer(bestand.naam(), bestand.tekst(), fouten)
                    .lees()
                    .flatMap(kind -> overOuder(kind, kinderen));
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
            return metErfenis(ouder.get(), kinderen).map(geerfd -> new Erfenis(fouten).erf(geerfd, kind));
        }

        private String onbekend(String ouder) {
            return "Dit plan erft van '%s', maar dat plan is er niet.%s"
                    .formatted(ouder, Suggestie.voor(ouder, opId.keySet()));
        }

        private static String kringloop(Set<String> kinderen, String ouder) {
            var lijn = new ArrayList<>(kinderen);
            lijn.add(ouder);
            return "Deze plannen erven in een kring of via te veel plannen: %s.".formatted(String.join(" → ", lijn));
        }
    }
}
