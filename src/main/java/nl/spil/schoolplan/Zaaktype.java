package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import java.util.Optional;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that the school follows, as a chain of phases (ROUTE-01). A zaak begins in the first phase.
 *
 * @param voorWie about whom or what a zaak of this type is
 * @param klasse the class of data that its zaken belong to; absent for what the support team writes. Zaken of another class are in
 *     the plan for the reader and do not run yet
 * @param eigenaar who keeps an eye on the whole
 */
public record Zaaktype(
        String id,
        String naam,
        String omschrijving,
        VoorWie voorWie,
        @Nullable @Verwijst(GEGEVENSKLASSE) String klasse,
        @Verwijst(ROL) String eigenaar,
        @MinstensEen List<Fase> fasen,
        String bron) {

    /** About whom or what a zaak is. */
    public enum VoorWie {
        LEERLING,
        KLAS,
        SCHOOL
    }

    public Zaaktype {
        fasen = Lijst.van(fasen);
    }

    public Optional<Fase> fase(String id) {
        return Lijst.vind(fasen, Fase::id, id);
    }

    /** Whether a zaak of this type can be begun. */
    public boolean draait() {
        return voorWie == VoorWie.LEERLING && klasse == null;
    }

    /** The phase in which a zaak begins. */
    public Fase beginfase() {
        return fasen.getFirst();
    }
}
