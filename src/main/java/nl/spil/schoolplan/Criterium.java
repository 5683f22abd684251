package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * What must be so before the school decides something: admission, an arrangement, a referral.
 *
 * @param waarvoor the decision
 * @param eisen what must be so; each by itself
 * @param beslist who decides
 */
public record Criterium(
        String id,
        String waarvoor,
        @MinstensEen List<String> eisen,
        @Verwijst(PARTIJ) List<String> beslist,
        String bron) {

    public Criterium {
        eisen = Lijst.van(eisen);
        beslist = Lijst.van(beslist);
    }
}
