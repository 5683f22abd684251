package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FEIT;
import static nl.spil.schoolplan.Verwijst.Naar.KENMERK;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.VOORWAARDE;
import static nl.spil.schoolplan.Verwijst.Naar.ZAAKTYPE;

import java.util.List;
import nl.spil.organisatie.Gezag;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can be taken in a phase (SOT-13). A decision always carries author, time and reason; what it needs besides
 * stands in {@code vereist}.
 *
 * @param naar the phase to which the zaak moves; absent when it stays where it is
 * @param door who may take it
 * @param kenmerken what is chosen from a list of the plan with this decision
 * @param opent procedures that begin for the same pupil with this decision
 * @param meldt facts that this decision reports; terms start from them
 * @param na decisions of the same phase that must have been taken first (ROUTE-11)
 * @param eerder whether it may be taken before what lasts at least so long in this phase is over ({@link Termijnsoort#minstens})
 * @param vernietigt whether it says that something is destroyed: then it comes on the list of what two people destroy
 * @param gezinLeest whether who asked from home reads this decision with its result: the answer, or a step on the way
 * @param voorwaarden what must be true for this decision, besides the conditions of the phase to which it leads
 */
public record Besluitsoort(
        String id,
        String naam,
        @Nullable String naar,
        @MinstensEen @Verwijst(ROL) List<String> door,
        List<Eis> vereist,
        @Verwijst(KENMERK) List<String> kenmerken,
        @Verwijst(ZAAKTYPE) List<String> opent,
        @Verwijst(FEIT) List<String> meldt,
        List<String> na,
        @Verwijst(VOORWAARDE) List<String> voorwaarden,
        boolean eerder,
        boolean gezinLeest,
        boolean vernietigt,
        String bron) {

    /** What must be filled in for a decision. */
    public enum Eis {
        UITVOERDER,
        START,
        DOEL,
        EVALUATIEDATUM,
        OUDERS_BETROKKEN,
        LEERLING_GEHOORD,
        ASPECT,
        NIVEAU,
        RESULTAAT
    }

    public Besluitsoort {
        door = Lijst.van(door);
        vereist = Lijst.van(vereist);
        kenmerken = Lijst.van(kenmerken);
        opent = Lijst.van(opent);
        meldt = Lijst.van(meldt);
        na = Lijst.van(na);
        voorwaarden = Lijst.van(voorwaarden);
    }

    /** What must be filled in for a pupil of this age: when gezag has ended, what is asked about parents is asked of the pupil. */
    public static List<Eis> bij(List<Eis> vereist, int leeftijd) {
        if (Gezag.bij(leeftijd)) return vereist;
        return vereist.stream()
                .map(e -> e == Eis.OUDERS_BETROKKEN ? Eis.LEERLING_GEHOORD : e)
                .distinct()
                .toList();
    }
}
