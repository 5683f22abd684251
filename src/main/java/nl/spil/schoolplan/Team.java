package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A standing team of a location, its members named by role (SOT-01).
 *
 * @param spil who keeps it together
 * @param vast who belongs to it
 * @param opAfroep who joins when asked
 * @param overigen whom the description names besides (ROL-12)
 * @param kernpartners roles that somebody must have at every location (SOT-06, PARTNER-02)
 */
public record Team(
        String id,
        String naam,
        @Verwijst(ROL) String spil,
        @MinstensEen @Verwijst(ROL) List<String> vast,
        @Verwijst(ROL) List<String> opAfroep,
        @Verwijst(ROL) List<String> overigen,
        @Verwijst(ROL) List<String> kernpartners,
        @Nullable String toelichting,
        String bron) {

    public Team {
        vast = Lijst.van(vast);
        opAfroep = Lijst.van(opAfroep);
        overigen = Lijst.van(overigen);
        kernpartners = Lijst.van(kernpartners);
    }
}
