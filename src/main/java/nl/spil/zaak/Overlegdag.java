package nl.spil.zaak;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.Kalender;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Weekdag;
import org.jspecify.annotations.Nullable;

/**
 * For which meeting a form counts that is handed in on a day (SOT-11): the first one whose last day to hand in has not
 * passed. A holiday has no meeting.
 *
 * @param overleg the meeting; null when the school has no fixed day or rhythm for it
 * @param inleverenTot the last day to hand in for that meeting; null when any day before it will do
 * @param gemist the nearest meeting, for which it is too late; null when it is in time
 * @param gemistTot the last day on which it could still be handed in for that one
 */
record Overlegdag(
        String soort,
        String naam,
        @Nullable LocalDate overleg,
        @Nullable LocalDate inleverenTot,
        @Nullable LocalDate gemist,
        @Nullable LocalDate gemistTot) {

    private static final int WEKEN = 60;

    static Overlegdag voor(Overlegsoort soort, LocalDate ingediend, Kalender kalender) {
        Weekdag vast = soort.weekdag();
        String kort = soort.kort();
        String naam = kort == null || kort.isBlank() ? soort.naam() : kort;
        if (vast == null) return new Overlegdag(soort.id(), naam, null, null, null, null);
        LocalDate eerste = null;
        LocalDate dag = ingediend.with(TemporalAdjusters.nextOrSame(vast.dag()));
        for (int i = 0; i < WEKEN; i++, dag = dag.plusWeeks(1)) {
            if (!soort.frequentie().valtOp(dag) || !kalender.isSchooldag(dag)) continue;
            if (eerste == null) eerste = dag;
            Optional<LocalDate> tot = soort.inleverdag().voor(dag);
            if (tot.isPresent() && tot.get().isBefore(ingediend)) continue;
            boolean gemist = !dag.equals(eerste);
            return new Overlegdag(
                    soort.id(),
                    naam,
                    dag,
                    tot.orElse(null),
                    gemist ? eerste : null,
                    gemist ? soort.inleverdag().voor(eerste).orElse(null) : null);
        }
        return new Overlegdag(soort.id(), naam, null, null, null, null);
    }

    boolean opTijd() {
        return gemist == null;
    }

    /** "Op tijd voor SOT van donderdag 3 december. Inleveren kan tot en met vrijdag 27 november." */
    String zin() {
        LocalDate wanneer = overleg;
        if (wanneer == null) return "Komt op de eerstvolgende agenda van " + naam + ".";
        LocalDate miste = gemist;
        if (miste == null) {
            return "Op tijd voor " + naam + " van " + Datum.dag(wanneer) + "."
                    + (inleverenTot == null ? "" : " Inleveren kan tot en met " + Datum.dag(inleverenTot) + ".");
        }
        return "Komt op de agenda van " + naam + " van " + Datum.dag(wanneer) + ". " + verschoven();
    }

    /** Why it is not the nearest meeting; empty when it is. */
    String verschoven() {
        LocalDate miste = gemist;
        LocalDate kon = gemistTot;
        if (miste == null || kon == null) return "";
        return "Voor " + Datum.dag(miste) + " kon inleveren tot en met " + Datum.dag(kon) + ".";
    }
}
