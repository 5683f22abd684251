package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as a scheme on one page: each step with its level of support, who has the next move, where it is discussed and how long
 * it may take (ROUTE-06, ROUTE-29).
 *
 * @param id of the procedure
 */
public record Routeschema(String id, String naam, String omschrijving, List<Stap> stappen) {

    /**
     * One step.
     *
     * @param niveau level of support; empty when a pupil keeps the level that he or she has
     * @param breed the widest level it is part of, by which a school says "basis" or "extra"
     * @param overleg meetings, with the day by which to hand in
     */
    public record Stap(
            String naam,
            String niveau,
            String breed,
            boolean basis,
            String aanZet,
            String betrokken,
            List<String> overleg,
            List<String> termijnen) {}

    /** The scheme of a procedure; the first one of the plan when none is named. */
    public static Optional<Routeschema> van(Schoolplan plan, String procedure) {
        Optional<Zaaktype> gekozen = procedure.isEmpty() ? eigen(plan) : plan.zaaktype(procedure);
        return gekozen.map(z -> van(plan, z));
    }

    /** What somebody asks from home, is not the route of the school. */
    private static Optional<Zaaktype> eigen(Schoolplan plan) {
        return plan.zaaktypen().stream()
                .filter(z -> z.doorGezin() == null)
                .findFirst()
                .or(() -> plan.zaaktypen().stream().findFirst());
    }

    private static Routeschema van(Schoolplan plan, Zaaktype z) {
        Plantaal taal = new Plantaal(plan);
        List<Stap> stappen = new ArrayList<>();
        for (Fase f : z.fasen()) {
            Niveau breed = breedste(plan, f.niveau());
            stappen.add(new Stap(
                    f.naam(),
                    taal.niveau(f.niveau()),
                    breed == null ? "" : breed.naam(),
                    breed != null && breed.equals(plan.niveaus().getFirst()),
                    taal.rol(f.eigenaar()),
                    taal.rollen(f.betrokken()),
                    f.overleggen().stream()
                            .flatMap(o -> plan.overlegsoort(o).stream())
                            .map(Routeschema::overleg)
                            .toList(),
                    f.termijnen().stream()
                            .flatMap(t -> plan.termijn(t).stream())
                            .map(Plantaal::termijn)
                            .toList()));
        }
        return new Routeschema(z.id(), z.naam(), z.omschrijving(), List.copyOf(stappen));
    }

    /** The level that this one is a part of, in the end. */
    private static @Nullable Niveau breedste(Schoolplan plan, @Nullable String id) {
        Niveau niveau = id == null ? null : plan.niveau(id).orElse(null);
        for (int i = 0;
                niveau != null
                        && niveau.onderdeelVan() != null
                        && i < plan.niveaus().size();
                i++) {
            Niveau hoger = plan.niveau(niveau.onderdeelVan()).orElse(null);
            if (hoger == null) return niveau;
            niveau = hoger;
        }
        return niveau;
    }

    private static String overleg(Overlegsoort o) {
        return o.inleverdag() == Inleverdag.GEEN
                ? o.naam()
                : o.naam() + " (inleveren: " + Plantaal.inleverdag(o.inleverdag()) + ")";
    }
}
