package nl.spil.schoolplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often something happens. {@code minstens: 0} is "when needed".
 *
 * @param hoogstens the upper bound, if the document gives one
 * @param momenten the named moments of the year, such as begin, midden and eind
 */
public record Frequentie(
        int minstens,
        @Nullable Integer hoogstens,
        Per per,
        List<String> momenten,
        @Nullable String toelichting) {

    /** The period that is counted. */
    public enum Per {
        DAG,
        WEEK,
        TWEE_WEKEN,
        MAAND,
        KWARTAAL,
        /** A period of lessons, as the school divides its year. */
        PERIODE,
        SCHOOLJAAR,
        VIER_JAAR
    }

    public Frequentie {
        momenten = Lijst.van(momenten);
    }
}
