package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody of the location opens the dossier of a pupil with whom they have nothing to do, in an emergency. It is told at once to
 * whoever coordinates the support and to whoever judges it, and the family reads it.
 *
 * @param uren how long it is open
 * @param klassen which classes of data open, to read; never the meldcode or the vertrouwenspersoon
 * @param beoordeelt which role judges afterwards whether it was right; the first that somebody has; when nobody does, whoever decides
 *     beside the team
 * @param binnenSchooldagen within how many school days that is done
 * @param keerPerPersoon how often one person opens a dossier in an emergency within {@code inDagen}, over all pupils together
 * @param inDagen the days over which that is counted
 */
public record Noodtoegang(
        int uren,
        @Verwijst(GEGEVENSKLASSE) List<String> klassen,
        @Verwijst(ROL) List<String> beoordeelt,
        int binnenSchooldagen,
        @Nullable Integer keerPerPersoon,
        @Nullable Integer inDagen,
        String bron) {

    /** What holds when the plan does not say it. */
    private static final int KEER = 3;

    private static final int DAGEN = 30;

    public Noodtoegang {
        klassen = Lijst.van(klassen);
        beoordeelt = Lijst.van(beoordeelt);
    }

    public int hoogstens() {
        return keerPerPersoon == null ? KEER : keerPerPersoon;
    }

    public int dagen() {
        return inDagen == null ? DAGEN : inDagen;
    }
}
