package nl.spil.zaak;

import java.util.List;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Kenmerksoort;

/**
 * A decision that this person may take in the phase where the zaak is.
 *
 * @param naarNaam name of the phase to which it leads; empty when the zaak stays where it is
 * @param eindigt whether the zaak is finished with it
 * @param vereist what must be filled in; of a pupil of an age see {@link #bij}
 * @param opentPlan key of the plansoort of which it opens a new version; empty when it opens none
 * @param kenmerken what is chosen from a list of the plan with it
 * @param begint names of the procedures that begin with it
 * @param ontbreekt what must be there first; empty when it can be taken now
 * @param gezinLeest whether who asked from home reads the result
 */
public record Keuze(
        String soort,
        String naam,
        String naarNaam,
        boolean eindigt,
        List<Eis> vereist,
        String opentPlan,
        String opentPlanNaam,
        List<Kenmerksoort> kenmerken,
        List<String> begint,
        List<Ontbreekt> ontbreekt,
        boolean gezinLeest,
        String bron) {

    public boolean vereist(Eis eis) {
        return vereist.contains(eis);
    }

    /** The same for a pupil of this age, as the fields of the decision are shown. */
    public Keuze bij(int leeftijd) {
        return new Keuze(
                soort,
                naam,
                naarNaam,
                eindigt,
                Besluitsoort.bij(vereist, leeftijd),
                opentPlan,
                opentPlanNaam,
                kenmerken,
                begint,
                ontbreekt,
                gezinLeest,
                bron);
    }

    /** The same with something else missing. */
    public Keuze met(List<Ontbreekt> anders) {
        return new Keuze(
                soort,
                naam,
                naarNaam,
                eindigt,
                vereist,
                opentPlan,
                opentPlanNaam,
                kenmerken,
                begint,
                anders,
                gezinLeest,
                bron);
    }

    public boolean kan() {
        return ontbreekt.isEmpty();
    }
}
