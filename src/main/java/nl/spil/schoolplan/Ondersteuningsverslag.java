package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * In what numbers a location accounts for its support, who makes that report and who receives it (ROL-05). Numbers only, and what is
 * about fewer than five pupils is not told.
 *
 * @param door which roles account for it
 * @param aan to which roles
 */
public record Ondersteuningsverslag(
        @MinstensEen @Verwijst(ROL) List<String> door,
        @MinstensEen @Verwijst(ROL) List<String> aan,
        String bron) {

    public Ondersteuningsverslag {
        door = Lijst.van(door);
        aan = Lijst.van(aan);
    }
}
