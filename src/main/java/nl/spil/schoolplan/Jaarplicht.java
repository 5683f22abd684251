package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.INDELING;
import static nl.spil.schoolplan.Verwijst.Naar.OVERLEGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;
import static nl.spil.schoolplan.Verwijst.Naar.PLANSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that comes back and stands in the ondersteuningskalender (KALENDER-01, KALENDER-03).
 *
 * @param wanneer the moment in the year, in words, if the document names one
 * @param eigenaar who sees to it
 * @param betrokken who takes part
 * @param voorGroepen for which leerjaren or fasen; nobody named means all
 * @param overleg the meeting of which this is the series
 * @param plansoort the plan of which this is the series
 * @param formulier the form that is filled in
 * @param bijeenkomst whether it is a meeting without pupils by name, planned with who was there
 */
public record Jaarplicht(
        String id,
        String naam,
        Frequentie frequentie,
        @Nullable String wanneer,
        @Verwijst(ROL) String eigenaar,
        @Verwijst(PARTIJ) List<String> betrokken,
        @Verwijst(INDELING) List<String> voorGroepen,
        @Nullable @Verwijst(OVERLEGSOORT) String overleg,
        @Nullable @Verwijst(PLANSOORT) String plansoort,
        @Nullable @Verwijst(FORMULIER) String formulier,
        boolean bijeenkomst,
        String bron) {

    public Jaarplicht {
        betrokken = Lijst.van(betrokken);
        voorGroepen = Lijst.van(voorGroepen);
    }
}
