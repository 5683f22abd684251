package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FEIT;
import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * How long data are kept (PRIVACY-07). A plan without any leaves the choice to the bestuur, which must then make it.
 *
 * @param maanden how many months after the fact
 * @param start the fact from which is counted
 */
public record Bewaartermijn(
        String id,
        String naam,
        @MinstensEen @Verwijst(GEGEVENSKLASSE) List<String> klassen,
        int maanden,
        @Verwijst(FEIT) String start,
        String bron) {

    public Bewaartermijn {
        klassen = Lijst.van(klassen);
    }
}
