package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import java.util.Optional;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that the school follows, as a chain of phases (ROUTE-01).
 *
 * @param voorWie about whom or what a zaak of this type is
 * @param klasse the class of data that its zaken belong to; absent for what the support team writes
 * @param eigenaar who keeps an eye on the whole
 * @param alleenNaBesluit whether it begins with a decision that opens it, and never by itself
 * @param lezers who sees its zaken, beside the owner and whoever began it; none when everybody does who reads the class
 * @param doorGezin that pupil or parents may begin it; absent when only the school does
 */
public record Zaaktype(
        String id,
        String naam,
        String omschrijving,
        VoorWie voorWie,
        @Nullable @Verwijst(GEGEVENSKLASSE) String klasse,
        @Verwijst(ROL) String eigenaar,
        boolean alleenNaBesluit,
        @Verwijst(ROL) List<String> lezers,
        @Nullable DoorGezin doorGezin,
        @MinstensEen List<Fase> fasen,
        String bron) {

    private static final String AANMELDING = "aanmelding-ontvangen";

    /** About whom or what a zaak is. */
    public enum VoorWie {
        LEERLING,
        KLAS,
        SCHOOL
    }

    /** Whether this is how a pupil comes to the school. */
    public boolean aanmelding() {
        return fasen.stream().anyMatch(f -> f.meldt().contains(AANMELDING));
    }

    public Zaaktype {
        fasen = Lijst.van(fasen);
        lezers = Lijst.van(lezers);
    }

    public Optional<Fase> fase(String id) {
        return Lijst.vind(fasen, Fase::id, id);
    }

    /** Whether a zaak of this type is about one pupil; the others belong to a class or to the school. */
    public boolean draait() {
        return voorWie == VoorWie.LEERLING;
    }

    /** The phase in which a zaak begins, unless whoever begins it chooses another. */
    public Fase beginfase() {
        return beginfasen().getFirst();
    }

    /** The phases in which a zaak can begin: those that the plan says, else the first one. */
    public List<Fase> beginfasen() {
        List<Fase> gezegd = fasen.stream().filter(Fase::begin).toList();
        return gezegd.isEmpty() ? List.of(fasen.getFirst()) : gezegd;
    }
}
