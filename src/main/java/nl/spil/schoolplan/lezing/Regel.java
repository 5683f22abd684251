package nl.spil.schoolplan.lezing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rule of the plan.
 *
 * @param id unique within its chapter, the same in every version and in every school
 * @param bron document and paragraph; empty when the chapter says it
 * @param draait whether Spil runs the rule; otherwise it stands here to be read
 */
public record Regel(String id, String naam, List<Feit> feiten, String bron, boolean draait) {

    public Regel {
        feiten = List.copyOf(feiten);
    }

    /** The facts by name, in their order. */
    Map<String, String> perNaam() {
        return feiten.stream()
                .collect(Collectors.toMap(Feit::naam, Feit::waarde, (a, b) -> a + "\n" + b, LinkedHashMap::new));
    }

    /** A rule that is one text. */
    static Regel tekst(String id, String naam, String tekst, String bron, boolean draait) {
        return new Regel(id, naam, new Plantaal.Feiten().en("", tekst).alle(), bron, draait);
    }
}
