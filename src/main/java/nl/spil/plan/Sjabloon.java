package nl.spil.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Aspect;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Woorden;

/** The template of a plan: its kind in the version of the schoolplan under which it was opened. */
public record Sjabloon(Planversie versie, Plansoort soort) {

    static Sjabloon van(Planversie versie, String soort) {
        return new Sjabloon(versie, versie.plan().plansoort(soort).orElseThrow(NietGevonden::new));
    }

    public List<Sectie> secties() {
        return soort.secties();
    }

    public Optional<Sectie> sectie(String sleutel) {
        return soort.secties().stream().filter(s -> s.id().equals(sleutel)).findFirst();
    }

    /** "OPP". */
    public String kort() {
        return soort.kort() == null ? soort.naam() : soort.kort();
    }

    /** In a sentence: "het OPP", "de groeikaart". */
    public String hetPlan() {
        return Woorden.metLidwoord(soort);
    }

    /** At the start of one: "Het OPP". */
    public String hetPlanBegin() {
        return Woorden.groot(hetPlan());
    }

    /** The kinds of plan that the school has beside this one, and that have no pages yet. */
    public List<Plansoort> andere() {
        return versie.plan().plansoorten().stream()
                .filter(p -> !p.wettelijk() && !p.id().equals(soort.id()))
                .toList();
    }

    /** The aspecten to choose from, by key. */
    public Map<String, String> aspecten() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Aspect a : versie.plan().aspecten()) uit.put(a.id(), a.naam());
        return uit;
    }

    public String aspect(String id) {
        return aspecten().getOrDefault(id, id);
    }

    public Map<String, String> niveaus() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Niveau n : versie.plan().niveaus()) uit.put(n.id(), n.naam());
        return uit;
    }

    public String rol(String id) {
        return versie.plan().rol(id).map(r -> r.naam()).orElse(id);
    }
}
