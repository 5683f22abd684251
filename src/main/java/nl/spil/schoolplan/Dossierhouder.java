package nl.spil.schoolplan;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * Whose a pupil stays who is taught elsewhere for a while: enrolled at the own school, which keeps the dossier and stays
 * responsible (NIVEAU-12).
 *
 * @param regel what the school says about it
 * @param doetSchool what the own school goes on doing
 * @param magNiet what the place elsewhere may not do
 */
public record Dossierhouder(
        String regel,
        @MinstensEen List<String> doetSchool,
        @MinstensEen List<String> magNiet,
        String bron) {

    public Dossierhouder {
        doetSchool = Lijst.van(doetSchool);
        magNiet = Lijst.van(magNiet);
    }
}
