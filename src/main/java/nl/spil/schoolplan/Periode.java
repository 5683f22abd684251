package nl.spil.schoolplan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.organisatie.Schooljaar;

/**
 * A period of lessons: how a school divides its year, for rules that say "per periode" (CONFIG-14). The first begins with the school
 * year, each next one the day after the one before, and the last ends with the year.
 *
 * @param totEnMet the last day, as day and month: 15-11
 */
public record Periode(String id, String naam, String totEnMet, String bron) {

    private static final Pattern DAG_MAAND = Pattern.compile("([0-3]?[0-9])-([01]?[0-9])");

    /** The last day of each year; nothing when it is no day. */
    Optional<MonthDay> laatsteDag() {
        Matcher m = DAG_MAAND.matcher(totEnMet);
        if (!m.matches()) return Optional.empty();
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    LocalDate laatsteDag(Schooljaar jaar) {
        MonthDay dag = laatsteDag().orElseThrow(() -> new IllegalStateException(totEnMet));
        LocalDate inEersteJaar = dag.atYear(jaar.begin().getYear());
        return inEersteJaar.isBefore(jaar.begin()) ? dag.atYear(jaar.einde().getYear()) : inEersteJaar;
    }

    /** A period of one school year, first and last day included. */
    public record Tijdvak(String naam, LocalDate van, LocalDate totEnMet) {}

    /** The periods of this school year, in order; none when the school does not divide it. */
    public static List<Tijdvak> in(List<Periode> perioden, Schooljaar jaar) {
        List<Tijdvak> uit = new ArrayList<>();
        LocalDate van = jaar.begin();
        for (Periode p : perioden) {
            LocalDate tot = uit.size() == perioden.size() - 1 ? jaar.einde() : p.laatsteDag(jaar);
            uit.add(new Tijdvak(p.naam(), van, tot));
            van = tot.plusDays(1);
        }
        return uit;
    }
}
