package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * A form of the school.
 *
 * @param indieners who may hand it in
 * @param klasse the class of data of what is filled in
 */
public record Formulier(
        String id,
        String naam,
        String uitleg,
        @MinstensEen @Verwijst(ROL) List<String> indieners,
        @Verwijst(GEGEVENSKLASSE) String klasse,
        @MinstensEen List<Veld> velden,
        String bron) {

    public Formulier {
        indieners = Lijst.van(indieners);
        velden = Lijst.van(velden);
    }
}
