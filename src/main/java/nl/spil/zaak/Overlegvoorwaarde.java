package nl.spil.zaak;

import java.time.LocalDate;
import java.util.List;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Overlegsoort;
import org.springframework.stereotype.Component;

/** The condition {@code besproken-in-…} for every kind of meeting that the plan has: first the talk, then the decision (ROUTE-20, ROUTE-22). */
@Component
class Overlegvoorwaarde {

    private final Besprekingen besprekingen;

    Overlegvoorwaarde(Besprekingen besprekingen) {
        this.besprekingen = besprekingen;
    }

    static boolean is(String sleutel) {
        return sleutel.startsWith(Overlegsoort.VOORWAARDE);
    }

    List<Ontbreekt> toets(String sleutel, Zaakcontext c) {
        String id = sleutel.substring(Overlegsoort.VOORWAARDE.length());
        return c.planversie()
                .plan()
                .overlegsoort(id)
                .map(soort -> toets(soort, c))
                .orElseGet(() -> List.of(new Ontbreekt(
                        sleutel, "Het schoolplan vraagt hier een overleg dat het niet heeft.", "de beheerder", "")));
    }

    private List<Ontbreekt> toets(Overlegsoort soort, Zaakcontext c) {
        LocalDate sinds = sinds(soort, c);
        boolean besproken =
                c.eenmaal(soort.voorwaarde(), () -> besprekingen.besproken(c.leerling(), soort.id(), sinds));
        if (besproken) return List.of();
        return List.of(new Ontbreekt(
                soort.voorwaarde(),
                "De leerling is nog niet besproken in: " + soort.naam() + ". Dat komt eerst (" + soort.bron() + ").",
                c.planversie().plan().woorden().rollen(List.of(soort.spil())),
                "/overleg/nieuw?leerling=" + c.leerling() + "&soort=" + soort.id()));
    }

    /** A phase in which that meeting takes place asks for it each time; another phase asks that it happened in this zaak. */
    private static LocalDate sinds(Overlegsoort soort, Zaakcontext c) {
        boolean hier = Zaakplan.van(c.planversie(), c.stand().zaaktype())
                .fase(c.stand().fase())
                .overleggen()
                .contains(soort.id());
        return Datum.van(hier ? c.stand().faseSinds() : c.stand().gestartOp());
    }
}
