package nl.spil.zaak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.schoolplan.BekendeSleutels;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** The conditions that the code can test, of all modules together. A plan may name no others. */
@Component
public class Voorwaarden implements Sleutelbron {

    private final Map<String, List<Voorwaarde>> opSleutel = new HashMap<>();

    private final Toestemmingvoorwaarde toestemming;
    private final Overlegvoorwaarde overleg;

    Voorwaarden(List<Voorwaarde> alle, Toestemmingvoorwaarde toestemming, Overlegvoorwaarde overleg) {
        this.toestemming = toestemming;
        this.overleg = overleg;
        alle.forEach(v ->
                opSleutel.computeIfAbsent(v.sleutel(), s -> new ArrayList<>()).add(v));
    }

    @Override
    public Set<String> feiten() {
        Set<String> uit = new HashSet<>(BekendeSleutels.DOOR_HET_PLAN);
        uit.addAll(Set.of(
                Zaakklok.FASE_BEGONNEN,
                Zaakklok.EVALUATIEDATUM,
                Zaakklok.EFFECT_VASTGELEGD,
                Zaakklok.WEGING,
                Zorgmeldingen.INGEDIEND,
                Zorgmeldingen.OVERLEG_GEHOUDEN));
        return uit;
    }

    @Override
    public Set<String> voorwaarden() {
        return Set.copyOf(opSleutel.keySet());
    }

    /** What is missing; a condition that no code knows any more, stays closed. */
    List<Ontbreekt> toets(String sleutel, Zaakcontext context) {
        if (Toestemmingvoorwaarde.is(sleutel)) return toestemming.toets(sleutel, context);
        if (Overlegvoorwaarde.is(sleutel)) return overleg.toets(sleutel, context);
        List<Voorwaarde> alle = opSleutel.get(sleutel);
        if (alle == null) {
            return List.of(new Ontbreekt(
                    sleutel,
                    "Het schoolplan vraagt hier ‘" + sleutel + "’, en deze versie van Spil kan dat niet toetsen.",
                    "de beheerder",
                    ""));
        }
        return alle.stream().flatMap(v -> v.toets(context).stream()).toList();
    }
}
