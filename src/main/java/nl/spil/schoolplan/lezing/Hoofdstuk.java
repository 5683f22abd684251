package nl.spil.schoolplan.lezing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the plan.
 *
 * @param id the anchor on the page and the key when plans are compared
 * @param uitleg one sentence for who reads this for the first time
 */
public record Hoofdstuk(String id, String titel, String uitleg, List<Regel> regels) {

    public Hoofdstuk {
        regels = List.copyOf(regels);
    }

    static <T> Hoofdstuk lees(String id, String titel, String uitleg, List<T> onderdelen, Function<T, Regel> regel) {
        return new Hoofdstuk(id, titel, uitleg, onderdelen.stream().map(regel).toList());
    }

    /** The rules by key, in their order; none when there is no such chapter. */
    static Map<String, Regel> perId(@Nullable Hoofdstuk hoofdstuk) {
        return hoofdstuk == null
                ? Map.of()
                : hoofdstuk.regels().stream()
                        .collect(Collectors.toMap(Regel::id, r -> r, (a, b) -> a, LinkedHashMap::new));
    }
}
