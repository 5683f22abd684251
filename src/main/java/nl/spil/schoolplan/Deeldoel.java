package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A purpose for which data about a pupil may leave the school, and which parts of the dossier go along for it; nothing else goes.
 *
 * @param grondslag why it may: somebody agrees, or the law asks it and the family gets a copy (TOEST-02)
 * @param alleenThuis whether only the family reads it: parents, and the pupil from sixteen; it goes to nobody else (PRIVACY-17)
 * @param toestemming the consent that must be there for this recipient
 * @param door roles that may share for this purpose; when none is named, whoever keeps the consents
 * @param geldigDagen how long the recipient can open it
 */
public record Deeldoel(
        String id,
        String naam,
        String doel,
        String aanWie,
        Grondslag grondslag,
        boolean alleenThuis,
        @Nullable @Verwijst(TOESTEMMINGSOORT) String toestemming,
        @MinstensEen List<Stuk> onderdelen,
        @Verwijst(ROL) List<String> door,
        int geldigDagen,
        @Nullable String toelichting,
        String bron) {

    /** Why data may leave the school. */
    public enum Grondslag {
        TOESTEMMING,
        WETTELIJKE_PLICHT
    }

    /** A part of the dossier that can go along, with the class of data to which it belongs. */
    public enum Stuk {
        PERSONALIA(1),
        PLEK_OP_SCHOOL(1),
        BEELD(5),
        ONDERSTEUNING(6),
        WETTELIJK_PLAN(7),
        DOELEN(7),
        BESLUITEN(8);

        private final int klasse;

        Stuk(int klasse) {
            this.klasse = klasse;
        }

        public int klasse() {
            return klasse;
        }
    }

    public boolean wettelijk() {
        return grondslag == Grondslag.WETTELIJKE_PLICHT;
    }

    public Deeldoel {
        onderdelen = Lijst.van(onderdelen);
        door = Lijst.van(door);
    }
}
