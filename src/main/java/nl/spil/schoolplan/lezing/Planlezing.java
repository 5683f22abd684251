package nl.spil.schoolplan.lezing;

import java.util.List;
import nl.spil.schoolplan.Schoolplan;

/** A whole plan to read. Chapters without a rule are left out. */
public record Planlezing(Schoolplan plan, List<Hoofdstuk> hoofdstukken) {

    public Planlezing {
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    public static Planlezing van(Schoolplan plan) {
        return new Planlezing(
                plan,
                new Hoofdstukken(plan)
                        .alle().stream().filter(h -> !h.regels().isEmpty()).toList());
    }

    /** How many rules Spil runs. */
    public long draait() {
        return regels().filter(Regel::draait).count();
    }

    /** How many rules there are. */
    public long aantal() {
        return regels().count();
    }

    private java.util.stream.Stream<Regel> regels() {
        return hoofdstukken.stream().flatMap(h -> h.regels().stream());
    }
}
