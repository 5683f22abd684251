package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.OVERLEGSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that a school names together, such as those that are to be its daadkrachtig ondersteuningsoverleg (OVERLEG-28).
 *
 * @param overleggen the kinds of meeting, in the order in which they follow on each other
 */
public record Besprekingsset(
        String id,
        String naam,
        @Nullable String doel,
        @MinstensEen @Verwijst(OVERLEGSOORT) List<String> overleggen,
        String bron) {

    public Besprekingsset {
        overleggen = Lijst.van(overleggen);
    }
}
