package nl.spil.schoolplan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;

/** The plans that ship with Spil and those of the folder of this installation, read and checked as a whole. */
final class Schoolplanbron {

    private final Map<String, Schoolplan> plannen;
    private final Collection<Planbestand> bestanden;

    private Schoolplanbron(Map<String, Schoolplan> plannen, Collection<Planbestand> bestanden) {
        this.plannen = plannen;
        this.bestanden = bestanden;
    }

    /** @throws Schoolplanfout when any plan is wrong; Spil does not start with half a plan */
    static Schoolplanbron lees(BekendeSleutels bekend, Optional<Path> map) {
        var bestanden = map.map(Planbestanden::meegeleverdEn).orElseGet(Planbestanden::meegeleverd);
        Map<String, Schoolplan> plannen = new LinkedHashMap<>();
        Set<Planfout> fouten = new LinkedHashSet<>();
        new SchoolplanLezer(bekend).leesAlle(bestanden).forEach((id, uitkomst) -> {
            switch (uitkomst) {
                case Gelezen(Schoolplan plan) -> plannen.put(id, plan);
                case Afgekeurd(List<Planfout> meer) -> fouten.addAll(meer);
            }
        });
        if (!fouten.isEmpty()) throw new Schoolplanfout(new ArrayList<>(fouten));
        return new Schoolplanbron(plannen, bestanden);
    }

    Optional<Schoolplan> plan(String sleutel) {
        return Optional.ofNullable(plannen.get(sleutel));
    }

    /** The files themselves. */
    Collection<Planbestand> bestanden() {
        return bestanden;
    }

    Optional<Planbestand> bestand(String sleutel) {
        return bestanden.stream().filter(b -> b.planId().equals(sleutel)).findFirst();
    }

    Map<String, Schoolplan> alle() {
        return plannen;
    }
}
