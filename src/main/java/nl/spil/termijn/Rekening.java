package nl.spil.termijn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The due day of a term, from its facts alone. A term of N days is over on the N-th day after its start that counts; which
 * days count depends on the unit, the holidays and the pauses. So a pause or a holiday can only move the day later, and
 * the same facts always give the same day.
 *
 * @param verlengingen lengths added after the first, in order
 */
public record Rekening(LocalDate start, Duur duur, List<Pauze> pauzes, List<Verlenging> verlengingen) {

    /** Ten years of holidays in a row: then the calendar is wrong, not the term. */
    private static final int GRENS = 3_660;

    /** Stood still from {@code van} up to, not including, {@code tot}. */
    public record Pauze(LocalDate van, LocalDate tot) {
        boolean stil(LocalDate dag) {
            return !dag.isBefore(van) && dag.isBefore(tot);
        }
    }

    /** More time. */
    public record Verlenging(int lengte, Eenheid eenheid) {}

    public Rekening {
        pauzes = List.copyOf(pauzes);
        verlengingen = List.copyOf(verlengingen);
    }

    public static Rekening van(LocalDate start, Duur duur) {
        return new Rekening(start, duur, List.of(), List.of());
    }

    public LocalDate verlooptOp(VrijeDagen vrij) {
        // The nominal day, as if every day counted, says how many days a month has; were it taken from the day reached
        // so
        // far, a pause could put a shorter month in the place of a longer one.
        boolean alVoorbij = duur.eenheid() == Eenheid.VAST && duur.vasteDag().isBefore(start);
        LocalDate nominaal = alVoorbij ? duur.vasteDag() : start;
        LocalDate dag = nominaal;
        LocalDate volgende = na(nominaal, duur.eenheid(), duur.lengte());
        dag = tel(dag, duur.eenheid(), ChronoUnit.DAYS.between(nominaal, volgende), vrij);
        nominaal = volgende;
        for (Verlenging v : verlengingen) {
            volgende = na(nominaal, v.eenheid(), v.lengte());
            dag = tel(dag, v.eenheid(), ChronoUnit.DAYS.between(nominaal, volgende), vrij);
            nominaal = volgende;
        }
        return dag;
    }

    private LocalDate na(LocalDate dag, Eenheid eenheid, int lengte) {
        return switch (eenheid) {
            case KALENDERDAGEN, SCHOOLDAGEN -> dag.plusDays(lengte);
            case KALENDERWEKEN, SCHOOLWEKEN -> dag.plusWeeks(lengte);
            case MAANDEN -> dag.plusMonths(lengte);
            case VAST -> duur.vasteDag();
        };
    }

    private LocalDate tel(LocalDate vanaf, Eenheid eenheid, long aantal, VrijeDagen vrij) {
        LocalDate dag = vanaf;
        int stil = 0;
        for (long nog = aantal; nog > 0; ) {
            dag = dag.plusDays(1);
            if (telt(dag, eenheid, vrij)) {
                nog--;
                stil = 0;
            } else if (++stil > GRENS) {
                throw new IllegalArgumentException("de kalender heeft na " + vanaf + " tien jaar geen dag die telt");
            }
        }
        return dag;
    }

    private boolean telt(LocalDate dag, Eenheid eenheid, VrijeDagen vrij) {
        for (Pauze p : pauzes) {
            if (p.stil(dag)) return false;
        }
        return switch (eenheid) {
            case SCHOOLDAGEN -> vrij.isSchooldag(dag);
            case SCHOOLWEKEN -> vrij.isSchoolweek(dag);
            case KALENDERDAGEN, KALENDERWEKEN, MAANDEN -> duur.vakantiesTellen() || !vrij.isVrij(dag);
            case VAST -> true;
        };
    }
}
