package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A kind of consent (TOEST-01). Only consent that was given explicitly counts, and it can be withdrawn.
 *
 * @param buitenDeSchool whether this is the consent to speak with helpers outside the school
 * @param doel for what
 * @param aanWie to whom the data go
 * @param gevers who must give it; each giver whose ages fit the pupil is needed
 * @param geldig until when it holds
 */
public record Toestemmingsoort(
        String id,
        String naam,
        boolean buitenDeSchool,
        String doel,
        String aanWie,
        @MinstensEen List<Gever> gevers,
        Geldig geldig,
        @Nullable String toelichting,
        String bron) {

    /** How a condition that asks for a consent begins; the kind follows. */
    public static final String VOORWAARDE = "toestemming-";

    /** How long a consent holds. */
    public enum Geldig {
        EENMALIG,
        TOT_EINDE_ZAAK,
        TOT_EINDE_SCHOOLJAAR,
        TOT_INTREKKING
    }

    /**
     * Who gives consent.
     *
     * @param vanafLeeftijd the age of the pupil from which this person gives it
     * @param totLeeftijd the age of the pupil at which this person no longer gives it
     */
    public record Gever(
            @Verwijst(PARTIJ) String partij,
            @Nullable Integer vanafLeeftijd,
            @Nullable Integer totLeeftijd) {

        /** Whether this line is for a pupil of this age. */
        public boolean geldtBij(int leeftijd) {
            return (vanafLeeftijd == null || leeftijd >= vanafLeeftijd)
                    && (totLeeftijd == null || leeftijd < totLeeftijd);
        }
    }

    /** The condition that asks for this consent. */
    public String voorwaarde() {
        return VOORWAARDE + id;
    }

    /** Who gives it for a pupil of this age. */
    public Set<String> partijen(int leeftijd) {
        return gevers.stream()
                .filter(g -> g.geldtBij(leeftijd))
                .map(g -> Partij.bij(g.partij(), leeftijd))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Toestemmingsoort {
        gevers = Lijst.van(gevers);
    }
}
