package nl.spil.schoolplan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a location for which the documents name a few possibilities (CONFIG-15). What the chosen stand regulates was laid over
 * the plan when it was read ({@link nl.spil.schoolplan.yaml.Schakelwerk}), so that nothing needs to ask how a switch stands.
 *
 * @param waarde the id of the stand that holds here
 */
public record Schakelaar(
        String id, String naam, @Nullable String uitleg, String waarde, List<Stand> standen, String bron) {

    /**
     * One possibility.
     *
     * @param regelt the parts of the plan that it changes; in the text that piece of plan itself
     */
    public record Stand(String id, String naam, @Nullable String regelt, String bron) {}

    public Schakelaar {
        standen = Lijst.van(standen);
    }

    /** How it stands. */
    public Optional<Stand> stand() {
        return Lijst.vind(standen, Stand::id, waarde);
    }
}
