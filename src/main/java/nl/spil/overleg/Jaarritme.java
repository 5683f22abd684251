package nl.spil.overleg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Schooljaar;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Frequentie.Per;
import nl.spil.schoolplan.Periode;
import nl.spil.schoolplan.Periode.Tijdvak;
import nl.spil.schoolplan.Schoolplan;
import org.jspecify.annotations.Nullable;

/** What a frequency of the plan means in one school year: the moments by which something was to be, holidays left out. */
final class Jaarritme {

    private final Kalender kalender;
    private final LocalDate begin;
    private final LocalDate einde;
    private final List<Tijdvak> perioden;

    /** @param plan says how the school divides its year in perioden */
    Jaarritme(Kalender kalender, Schooljaar jaar, Schoolplan plan) {
        this.kalender = kalender;
        this.perioden = Periode.in(plan.perioden(), jaar);
        this.begin = kalender.schooldagVanaf(jaar.begin().plusWeeks(2));
        this.einde = kalender.schooldagTot(jaar.einde().minusWeeks(4));
    }

    /** How often in this school year, at the least; 0 when needed. */
    int aantal(Frequentie f) {
        return switch (f.per()) {
            case SCHOOLJAAR -> f.minstens();
            case KWARTAAL -> f.minstens() * 4;
            // A plan that does not say how many perioden there are, has four.
            case PERIODE -> f.minstens() * (perioden.isEmpty() ? 4 : perioden.size());
            case MAAND -> f.minstens() * 10;
            case WEEK, TWEE_WEKEN, DAG, VIER_JAAR -> 0;
        };
    }

    /** The last day of each of its moments, in order. */
    List<LocalDate> momenten(Frequentie f) {
        int n = aantal(f);
        List<LocalDate> uit = new ArrayList<>();
        if (n == 0) return uit;
        if (!f.momenten().isEmpty() && f.per() == Per.SCHOOLJAAR && f.momenten().size() == n) {
            for (String moment : f.momenten()) uit.add(moment(moment));
            return uit;
        }
        if (f.per() == Per.PERIODE && !perioden.isEmpty()) {
            for (Tijdvak p : perioden) {
                // Not in the last weeks of July: nobody is there.
                LocalDate tot = p.totEnMet().isAfter(einde) ? einde : p.totEnMet();
                long duur = ChronoUnit.DAYS.between(p.van(), tot);
                for (int i = 1; i <= f.minstens(); i++)
                    uit.add(kalender.schooldagTot(p.van().plusDays(duur * i / f.minstens())));
            }
            return uit;
        }
        long dagen = ChronoUnit.DAYS.between(begin, einde);
        for (int i = 1; i <= n; i++) uit.add(kalender.schooldagTot(begin.plusDays(dagen * i / n)));
        return uit;
    }

    private LocalDate moment(String naam) {
        long dagen = ChronoUnit.DAYS.between(begin, einde);
        return switch (naam) {
            case "begin" -> kalender.schooldagTot(begin.plusDays(dagen / 6));
            case "midden" -> kalender.schooldagTot(begin.plusDays(dagen * 7 / 12));
            default -> einde;
        };
    }

    /** By when the next one must be, after so many were held; null when the year asks no more. */
    @Nullable
    LocalDate volgende(Frequentie f, int gehouden, @Nullable LocalDate laatste) {
        return switch (f.per()) {
            case WEEK -> week(laatste, 1);
            case TWEE_WEKEN -> week(laatste, 2);
            case DAG, VIER_JAAR -> null;
            case MAAND, KWARTAAL, PERIODE, SCHOOLJAAR -> {
                List<LocalDate> momenten = momenten(f);
                yield gehouden < momenten.size() ? momenten.get(gehouden) : null;
            }
        };
    }

    private @Nullable LocalDate week(@Nullable LocalDate laatste, int weken) {
        if (laatste == null) return null;
        LocalDate dag = kalender.plus(laatste, weken, nl.spil.organisatie.Eenheid.SCHOOLWEKEN);
        LocalDate vrijdag = dag.with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.FRIDAY));
        return kalender.schooldagTot(vrijdag).isBefore(dag) ? dag : kalender.schooldagTot(vrijdag);
    }

    /** How many were to be held by this day. */
    int tot(Frequentie f, LocalDate dag) {
        return (int) momenten(f).stream().filter(m -> m.isBefore(dag)).count();
    }

    /** A school day to propose: some time before its last day, and not in the past. */
    LocalDate voorstel(LocalDate uiterlijk, LocalDate vandaag, int wekenEerder) {
        LocalDate dag = kalender.schooldagTot(uiterlijk.minusWeeks(wekenEerder));
        return dag.isAfter(vandaag) ? dag : kalender.schooldagVanaf(vandaag.plusDays(1));
    }
}
