package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.spil.schoolplan.Aanbod;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;

/**
 * Whether somebody can ask for something the school offers (PROFIEL-01): a procedure that runs must lead to its level, and somebody
 * must be there who does it.
 *
 * @param waaromNiet what stands in the way; empty when it is delivered
 */
public record Aanbodstand(String id, String naam, String niveau, String bron, List<String> waaromNiet) {

    public boolean geleverd() {
        return waaromNiet.isEmpty();
    }

    /** @param bezet the roles that somebody has here today */
    public static List<Aanbodstand> van(Schoolplan plan, Set<String> bezet) {
        Plantaal taal = new Plantaal(plan);
        List<Aanbodstand> uit = new ArrayList<>();
        for (Aanbod a : plan.aanbod()) {
            List<String> waarom = new ArrayList<>();
            if (!bereikbaar(plan, a))
                waarom.add("Geen enkele procedure die draait, leidt naar "
                        + (a.niveau() == null ? "dit aanbod: het heeft geen niveau." : "dit niveau."));
            List<String> wie = a.uitvoerders();
            if (wie.isEmpty()) waarom.add("Het plan zegt niet wie het doet.");
            else if (wie.stream()
                    .noneMatch(w -> bezet.contains(w) || w.equals(Partij.LEERLING) || w.equals(Partij.OUDER_MET_GEZAG)))
                waarom.add("Niemand heeft hier nu de rol van " + taal.rollen(wie) + ".");
            uit.add(new Aanbodstand(a.id(), a.naam(), taal.niveau(a.niveau()), a.bron(), List.copyOf(waarom)));
        }
        return List.copyOf(uit);
    }

    private static boolean bereikbaar(Schoolplan plan, Aanbod a) {
        return a.niveau() != null
                && plan.zaaktypen().stream()
                        .filter(Zaaktype::draait)
                        .flatMap(z -> z.fasen().stream())
                        .map(Fase::niveau)
                        .anyMatch(n -> Objects.equals(n, a.niveau()));
    }
}
