package nl.spil.schoolplan.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.gedeeld.web.Vast;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Verschil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Versions of plans as they are read. A version never changes, so its chapters are made once: making them anew was two thirds
 * of the work of a plan page. What a location has otherwise than its school is made again when the school's plan is another.
 */
@Component
class Planlezingen {

    private final Map<UUID, Gelezen> bekend = new ConcurrentHashMap<>();

    /**
     * A version in chapters.
     *
     * @param ouder the plan of the school of which this is a location; null for any other plan
     * @param eigen keys of the rules that this location has otherwise than its school
     * @param bladen the page itself, for each way in which it differs between readers
     */
    record Gelezen(
            Planlezing lezing, @Nullable Schoolplan ouder, Set<String> eigen, Map<PlanPage.Variant, Vast> bladen) {}

    Gelezen van(Planversie versie, @Nullable Schoolplan ouder) {
        Gelezen al = bekend.get(versie.id());
        // By identity: whether two whole plans are equal costs as much as reading them.
        if (al != null && al.ouder() == ouder) return al;
        Planlezing lezing = al == null ? Planlezing.van(versie.plan()) : al.lezing();
        Gelezen nu = new Gelezen(
                lezing,
                ouder,
                ouder == null ? Set.of() : Verschil.eigenVan(Planlezing.van(ouder), lezing),
                new ConcurrentHashMap<>());
        bekend.put(versie.id(), nu);
        return nu;
    }
}
