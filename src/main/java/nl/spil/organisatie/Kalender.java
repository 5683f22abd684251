package nl.spil.organisatie;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The school days of one bestuur: Monday to Friday without holidays. A value, so that a page that computes many terms
 * reads the holidays once.
 */
public record Kalender(List<Vakantie> vakanties) {

    /** A holiday or a day off, first and last day included. */
    public record Vakantie(String naam, LocalDate van, LocalDate totEnMet) {
        boolean bevat(LocalDate dag) {
            return !dag.isBefore(van) && !dag.isAfter(totEnMet);
        }
    }

    public Kalender {
        vakanties = List.copyOf(vakanties);
    }

    public boolean isSchooldag(LocalDate dag) {
        return dag.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && vakanties.stream().noneMatch(v -> v.bevat(dag));
    }

    public boolean isSchoolweek(LocalDate dag) {
        LocalDate maandag = maandag(dag);
        return maandag.datesUntil(maandag.plusDays(5)).anyMatch(this::isSchooldag);
    }

    /** This day, or the first school day after it. */
    public LocalDate schooldagVanaf(LocalDate dag) {
        return stap(dag, 1);
    }

    /** This day, or the last school day before it. */
    public LocalDate schooldagTot(LocalDate dag) {
        return stap(dag, -1);
    }

    /**
     * So much later, or earlier when negative. Days, weeks and months are those of the calendar; school days and school weeks
     * skip weekends and holidays, and end on a school day.
     */
    public LocalDate plus(LocalDate dag, int aantal, Eenheid eenheid) {
        return switch (eenheid) {
            case DAGEN -> dag.plusDays(aantal);
            case WEKEN -> dag.plusWeeks(aantal);
            case MAANDEN -> dag.plusMonths(aantal);
            case SCHOOLDAGEN -> plusSchooldagen(dag, aantal);
            case SCHOOLWEKEN -> plusSchoolweken(dag, aantal);
        };
    }

    /** School days after {@code van} up to and including {@code totEnMet}. */
    public int schooldagenTussen(LocalDate van, LocalDate totEnMet) {
        if (!van.isBefore(totEnMet)) return 0;
        return (int) van.plusDays(1)
                .datesUntil(totEnMet.plusDays(1))
                .filter(this::isSchooldag)
                .count();
    }

    private LocalDate plusSchooldagen(LocalDate dag, int aantal) {
        int richting = aantal < 0 ? -1 : 1;
        LocalDate d = dag;
        for (int over = Math.abs(aantal); over > 0; over--) d = stap(d.plusDays(richting), richting);
        return aantal == 0 ? schooldagVanaf(d) : d;
    }

    private LocalDate plusSchoolweken(LocalDate dag, int aantal) {
        int richting = aantal < 0 ? -1 : 1;
        LocalDate d = dag;
        for (int over = Math.abs(aantal); over > 0; over--) {
            d = d.plusWeeks(richting);
            for (int week = 0; week < GRENS && !isSchoolweek(d); week++) d = d.plusWeeks(richting);
        }
        return schooldagVanaf(d);
    }

    // A calendar without one school day in two years is wrong; then dates are taken as they fall.
    private static final int GRENS = 104;

    private LocalDate stap(LocalDate dag, int richting) {
        LocalDate d = dag;
        while (!isSchooldag(d)) {
            d = d.plusDays(richting);
            if (Math.abs(ChronoUnit.DAYS.between(dag, d)) > GRENS * 7) return dag;
        }
        return d;
    }

    private static LocalDate maandag(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
