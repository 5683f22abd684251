package nl.spil.gedeeld;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates the way Dutch people write them. */
public final class Datum {

    private static final Locale NL = Locale.of("nl", "NL");
    private static final DateTimeFormatter LANG = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM", NL);
    private static final DateTimeFormatter KORT = DateTimeFormatter.ofPattern("d MMM", NL);
    private static final DateTimeFormatter KORT_JAAR = DateTimeFormatter.ofPattern("d MMM yyyy", NL);
    private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("HH:mm", NL);

    private Datum() {}

    /** 11 december 2026. */
    public static String lang(LocalDate dag) {
        return LANG.format(dag);
    }

    /** donderdag 26 november. */
    public static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    /** 26 nov, with the year when it is not the year of {@code vandaag}. */
    public static String kort(LocalDate dag, LocalDate vandaag) {
        return (dag.getYear() == vandaag.getYear() ? KORT : KORT_JAAR)
                .format(dag)
                .replace(".", "");
    }

    /** 14:03, in the Netherlands. */
    public static String tijd(Instant moment) {
        return TIJD.format(moment.atZone(Klok.ZONE));
    }

    /** vandaag, gisteren, morgen, nog 3 dagen, 2 dagen te laat. */
    public static String afstand(LocalDate dag, LocalDate vandaag) {
        long dagen = dag.toEpochDay() - vandaag.toEpochDay();
        if (dagen == 0) return "vandaag";
        if (dagen == 1) return "morgen";
        if (dagen == -1) return "1 dag te laat";
        return dagen > 0 ? "nog " + dagen + " dagen" : -dagen + " dagen te laat";
    }

    public static int leeftijd(LocalDate geboren, LocalDate vandaag) {
        return Period.between(geboren, vandaag).getYears();
    }

    public static LocalDate van(Instant moment) {
        return LocalDate.ofInstant(moment, Klok.ZONE);
    }

    public static String ofLeeg(@Nullable LocalDate dag) {
        return dag == null ? "" : lang(dag);
    }
}
