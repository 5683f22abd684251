package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Fase;

/** The phases of a zaak as a stepper, with the day on which it came into each (ROUTE-02). */
final class Stappen {

    private Stappen() {}

    /**
     * @param begonnen phase to the moment the zaak last came into it
     * @param startfase the phase in which the zaak began; what lies before it was done before there was a zaak
     */
    static List<Routestap> van(
            Zaakplan plan,
            String fase,
            boolean loopt,
            Map<String, Instant> begonnen,
            String startfase,
            LocalDate vandaag) {
        int nu = plan.plaats(fase);
        int start = plan.plaats(startfase);
        List<Routestap> stappen = new ArrayList<>();
        List<Fase> fasen = plan.zaaktype().fasen();
        for (int i = 0; i < fasen.size(); i++) {
            Instant sinds = begonnen.get(fasen.get(i).id());
            String dag = sinds == null ? "" : Datum.kort(Datum.van(sinds), vandaag);
            if (i == nu && loopt)
                stappen.add(new Routestap(fasen.get(i).naam(), dag.isEmpty() ? "" : "sinds " + dag, "nu"));
            else if (i <= nu && !dag.isEmpty())
                stappen.add(new Routestap(fasen.get(i).naam(), dag, "klaar"));
            else if (i < nu && i < start) stappen.add(new Routestap(fasen.get(i).naam(), "vooraf", "klaar"));
            else if (i < nu) stappen.add(new Routestap(fasen.get(i).naam(), "niet nodig", "later"));
            else stappen.add(new Routestap(fasen.get(i).naam(), "", "later"));
        }
        return stappen;
    }
}
