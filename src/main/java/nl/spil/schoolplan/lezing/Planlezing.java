package nl.spil.schoolplan.lezing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The chapters by key, in their order. */
    Map<String, Hoofdstuk> perId() {
        return hoofdstukken.stream().collect(Collectors.toMap(Hoofdstuk::id, h -> h, (a, b) -> a, LinkedHashMap::new));
    }

    private Stream<Regel> regels() {
        return hoofdstukken.stream().flatMap(h -> h.regels().stream());
    }
}
