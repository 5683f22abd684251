package nl.spil.schoolplan.lezing;

import java.util.List;
import java.util.stream.Stream;
import nl.spil.schoolplan.Schoolplan;

/** Lays out a plan in the order in which a parent would want to read it. */
final class Hoofdstukken {

    private final Schoolplan plan;

    Hoofdstukken(Schoolplan plan) {
        this.plan = plan;
    }

    List<Hoofdstuk> alle() {
        Plantaal taal = new Plantaal(plan);
        return Stream.of(
                        new Schoollezing(plan, taal).hoofdstukken(),
                        new Routelezing(plan, taal).hoofdstukken(),
                        new Rechtenlezing(plan, taal).hoofdstukken(),
                        new Werklezing(plan, taal).hoofdstukken(),
                        new Samenlezing(plan, taal).hoofdstukken())
                .flatMap(List::stream)
                .toList();
    }
}
