package nl.spil.rechten;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a pupil, put together for whoever asked to see it.
 *
 * @param zonder names of the classes of data that are not in it, because who made it does not read them
 * @param lak words that are made unreadable
 * @param vrijgegevenOp null as long as the school works on it
 */
public record Pakket(
        UUID id,
        List<String> zonder,
        List<String> lak,
        String doorNaam,
        Instant op,
        @Nullable Instant vrijgegevenOp,
        String vrijgegevenDoor,
        List<Regel> regels) {

    /**
     * One line.
     *
     * @param velden heading to value, as text
     * @param weg why it is left out; empty when it goes along
     */
    public record Regel(@Nullable UUID id, int volgnr, String onderdeel, Map<String, String> velden, String weg) {}

    /** A copy that somebody got. */
    public record Kopie(String wat, String aan, String wijze, String doorNaam, Instant op) {}

    public boolean vrijgegeven() {
        return vrijgegevenOp != null;
    }

    /** The lines by heading, in their order. */
    public Map<String, List<Regel>> delen() {
        Map<String, List<Regel>> uit = new LinkedHashMap<>();
        regels.forEach(r -> uit.computeIfAbsent(r.onderdeel(), k -> new java.util.ArrayList<>())
                .add(r));
        return uit;
    }

    public long weggelaten() {
        return regels.stream().filter(r -> !r.weg().isEmpty()).count();
    }
}
