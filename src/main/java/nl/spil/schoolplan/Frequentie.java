package nl.spil.schoolplan;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
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

    /** "3 tot 6 keer per schooljaar (begin, midden, eind)", as people read it. */
    public String inWoorden() {
        String keren = keren() + (momenten.isEmpty() ? "" : " (" + String.join(", ", momenten) + ")");
        return toelichting == null ? keren : keren + ". " + toelichting;
    }

    private String keren() {
        String tijd = switch (per) {
            case DAG -> "per dag";
            case WEEK -> "per week";
            case TWEE_WEKEN -> "per twee weken";
            case MAAND -> "per maand";
            case KWARTAAL -> "per kwartaal";
            case PERIODE -> "per periode";
            case SCHOOLJAAR -> "per schooljaar";
            case VIER_JAAR -> "per vier jaar";
        };
        if (minstens == 0) return hoogstens == null ? "als het nodig is" : "hoogstens " + hoogstens + " keer " + tijd;
        if (hoogstens == null || hoogstens == minstens) return minstens + " keer " + tijd;
        return minstens + " tot " + hoogstens + " keer " + tijd;
    }

    /** Whether this weekday is in the rhythm; never when the school plans it by hand. */
    public boolean valtOp(LocalDate dag) {
        if (minstens == 0) return false;
        return switch (per) {
            case WEEK -> true;
            case TWEE_WEKEN -> weekVanSchooljaar(dag) % 2 == 0;
            case MAAND -> dag.getDayOfMonth() <= 7;
            // March, June, September and December: never in the summer holidays.
            case KWARTAAL -> dag.getDayOfMonth() <= 7 && dag.getMonthValue() % 3 == 0;
            case DAG, PERIODE, SCHOOLJAAR, VIER_JAAR -> false;
        };
    }

    /** Counted from the first such weekday of the schooljaar, so that the rhythm does not jump at New Year. */
    private static long weekVanSchooljaar(LocalDate dag) {
        int jaar = dag.getMonth().compareTo(Month.AUGUST) < 0 ? dag.getYear() - 1 : dag.getYear();
        LocalDate eerste = LocalDate.of(jaar, Month.AUGUST, 1).with(TemporalAdjusters.nextOrSame(dag.getDayOfWeek()));
        return ChronoUnit.WEEKS.between(eerste, dag);
    }
}
