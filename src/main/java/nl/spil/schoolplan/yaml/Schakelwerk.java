package nl.spil.schoolplan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;
import nl.spil.schoolplan.yaml.Knoop.Waarde;

/**
 * The switches of a plan (CONFIG-15). Each stand of a switch may hold a piece of plan, under {@code regelt}; that of the stand which is
 * chosen is laid over the plan, by the same rules as inheriting. So a switch changes the very parts that Spil runs, and nothing else
 * says the same a second time.
 */
public final class Schakelwerk {

    public static final String SCHAKELAARS = "schakelaars";
    static final String REGELT = "regelt";

    private static final String STANDEN = "standen";
    private static final String STAND = "waarde";
    private static final Set<String> NIET =
            Set.of("id", "naam", "soort", "erft", "document", "geldigheid", SCHAKELAARS);

    private final Fouten fouten;

    public Schakelwerk(Fouten fouten) {
        this.fouten = fouten;
    }

    /** The plan with every switch in its stand. */
    public Groep zet(Groep plan) {
        if (!(plan.velden().get(SCHAKELAARS) instanceof Veld(var plaats, Rij rij))) {
            return plan;
        }
        var uit = plan;
        for (var schakelaar : rij.groepen()) {
            uit = gekozen(schakelaar).map(over(uit)).orElse(uit);
        }
        var velden = new LinkedHashMap<>(uit.velden());
        velden.put(SCHAKELAARS, new Veld(plaats, kort(rij)));
        return new Groep(velden, plan.bron(), plan.plaats());
    }

    private java.util.function.Function<Groep, Groep> over(Groep plan) {
        return regelt -> new Erfenis(fouten).erf(plan, regelt.zonder(NIET));
    }

    private static Optional<Groep> gekozen(Groep schakelaar) {
        var stand = schakelaar.tekst(STAND).orElse("");
        return standen(schakelaar).stream()
                .filter(groep -> groep.tekst(Groep.ID).filter(stand::equals).isPresent())
                .map(groep -> groep.velden().get(REGELT))
                .filter(veld -> veld != null && veld.waarde() instanceof Groep)
                .map(veld -> (Groep) veld.waarde())
                .findFirst();
    }

    private static List<Groep> standen(Groep schakelaar) {
        return schakelaar.velden().get(STANDEN) instanceof Veld(var _, Rij rij) ? rij.groepen() : List.of();
    }

    /** The list of switches as a record holds it: in place of each piece of plan, which parts it is about. */
    private Rij kort(Rij rij) {
        return new Rij(
                rij.knopen().stream()
                        .map(knoop -> knoop instanceof Groep groep ? kort(groep) : knoop)
                        .toList(),
                rij.plaats());
    }

    private Knoop kort(Groep schakelaar) {
        if (!(schakelaar.velden().get(STANDEN) instanceof Veld(var plaats, Rij rij))) {
            return schakelaar;
        }
        var standen = rij.knopen().stream()
                .map(knoop -> knoop instanceof Groep groep ? zonderPlan(groep) : knoop)
                .toList();
        return met(schakelaar, STANDEN, new Veld(plaats, new Rij(standen, rij.plaats())));
    }

    private Knoop zonderPlan(Groep stand) {
        var veld = stand.velden().get(REGELT);
        if (veld == null || veld.waarde() instanceof Waarde waarde && waarde.leeg()) {
            return stand;
        }
        if (!(veld.waarde() instanceof Groep regelt)) {
            fouten.meld(
                    veld.waarde().plaats(),
                    "Onder 'regelt' staat een stuk van een plan, zoals 'overlegsoorten:' met een lijst eronder.");
            return stand.zonder(Set.of(REGELT));
        }
        regelt.velden().forEach((sleutel, deel) -> {
            if (NIET.contains(sleutel)) {
                fouten.meld(
                        deel.plaats(), "Een schakelaar kan '%s' niet regelen; haal het hier weg.".formatted(sleutel));
            }
        });
        return met(
                stand,
                REGELT,
                new Veld(veld.plaats(), new Waarde(String.join(", ", delen(regelt)), false, regelt.plaats())));
    }

    private static List<String> delen(Groep regelt) {
        var delen = new ArrayList<String>();
        regelt.velden().forEach((sleutel, veld) -> {
            if (veld.waarde() instanceof Rij rij && rij.heeftIds()) {
                rij.groepen()
                        .forEach(deel ->
                                delen.add(sleutel + "/" + deel.tekst(Groep.ID).orElse("")));
            } else {
                delen.add(sleutel);
            }
        });
        return delen;
    }

    private static Groep met(Groep groep, String sleutel, Veld veld) {
        var velden = new LinkedHashMap<>(groep.velden());
        velden.put(sleutel, veld);
        return new Groep(velden, groep.bron(), groep.plaats());
    }
}
