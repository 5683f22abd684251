package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role may do with one class of data, always within the pupils that are in the charge of the person. The rights
 * named directly hold without more; whoever ignores {@code opent} gives too little and never too much.
 *
 * @param id the class of data
 * @param beslissen whether the role approves, signs or adopts
 * @param opent what more is allowed on a ground that must be shown first
 * @param toelichting which part of the class is meant, for the reader
 */
public record Toegangsregel(
        @Verwijst(GEGEVENSKLASSE) String id,
        Leesrecht lezen,
        boolean schrijven,
        boolean beslissen,
        List<Opening> opent,
        @Nullable String toelichting,
        String bron) {

    /** How far reading goes; the order is from nothing to everything. */
    public enum Leesrecht {
        GEEN,
        /** Only what one wrote oneself. */
        EIGEN,
        /** One's own, and what was released for this role. */
        VRIJGEGEVEN,
        ALLE
    }

    /** What must be shown before a closed class opens. */
    public enum Grond {
        /** A granted request to see the dossier. */
        INZAGE,
        /** A reason, given at that moment and logged. */
        REDEN,
        /** The pupil, sixteen or older, allows it. */
        LEERLING_STAAT_TOE,
        /** The person takes part in the case, and consent covers it. */
        BETROKKEN_BIJ_ZAAK,
        /** The zaak is not marked as complex, heavy, fierce or needing action (SOT-26). */
        ZAAK_NIET_COMPLEX,
        /** The person was appointed for this by name. */
        AANGEWEZEN,
        /** Only as numbers, never a pupil. */
        ALLEEN_AANTALLEN,
        /** Only as far as running the system needs. */
        TECHNISCH_BEHEER
    }

    /** A right that opens on a ground. */
    public record Opening(Grond bij, Leesrecht lezen, boolean schrijven, boolean beslissen) {}

    public Toegangsregel {
        opent = Lijst.van(opent);
    }

    /** Whether the role has any right here, on whatever ground. */
    public boolean geeftIets() {
        return lezen != Leesrecht.GEEN || schrijven || beslissen || !opent.isEmpty();
    }

    static Toegangsregel niets(Gegevensklasse klasse) {
        return new Toegangsregel(klasse.id(), Leesrecht.GEEN, false, false, List.of(), null, klasse.bron());
    }
}
