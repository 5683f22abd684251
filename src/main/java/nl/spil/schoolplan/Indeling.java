package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.INDELING;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * How a location groups its pupils over the years: leerjaren, or fasen at their own pace (CONFIG-12, CONFIG-13).
 *
 * @param stromen in which pupils are placed within a leerjaar, such as an A, B and C class
 * @param stromenNa after which leerjaar that is done
 * @param stromenOp on what grounds
 */
public record Indeling(
        Soort soort,
        @MinstensEen List<Groep> groepen,
        List<Groep> stromen,
        @Nullable @Verwijst(INDELING) String stromenNa,
        @Nullable String stromenOp,
        @Nullable String toelichting,
        String bron) {

    /** What the groups are. */
    public enum Soort {
        LEERJAREN,
        FASEN
    }

    /** One leerjaar or fase. */
    public record Groep(String id, String naam, @Nullable String omschrijving, List<String> overgangscriteria) {

        public Groep {
            overgangscriteria = Lijst.van(overgangscriteria);
        }
    }

    public Indeling {
        groepen = Lijst.van(groepen);
        stromen = Lijst.van(stromen);
    }
}
