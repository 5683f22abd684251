package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * Who looks after dossiers when a pupil has left: who proposes to destroy what was kept long enough, who else agrees, and who still
 * opens such a dossier until then (PRIVACY-06, PRIVACY-13).
 *
 * @param voorstel which roles see the list and propose
 * @param akkoord which roles agree; never the same person
 * @param oudLeerlingen which roles read the dossier of somebody who left, each the classes that it reads anyway
 */
public record Dossierbeheer(
        @MinstensEen @Verwijst(ROL) List<String> voorstel,
        @MinstensEen @Verwijst(ROL) List<String> akkoord,
        @MinstensEen @Verwijst(ROL) List<String> oudLeerlingen,
        String bron) {

    public Dossierbeheer {
        voorstel = Lijst.van(voorstel);
        akkoord = Lijst.van(akkoord);
        oudLeerlingen = Lijst.van(oudLeerlingen);
    }
}
