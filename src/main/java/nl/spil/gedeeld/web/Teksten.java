package nl.spil.gedeeld.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.spil.gedeeld.Datum;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of the pages for parents and pupils in the language of the reader. A key with {@code .jij} behind it is the form for a
 * pupil, where that differs from the form for a parent. Each module has its own file in {@code teksten/}; every key starts with thuis.
 */
public final class Teksten {

    public static final String KOEKJE = "taal";
    private static final Locale NL = Locale.of("nl");

    private final MessageSource bron;
    private final Locale taal;
    private final boolean jij;
    private final UnaryOperator<String> school;

    private Teksten(MessageSource bron, Locale taal, boolean jij, UnaryOperator<String> school) {
        this.bron = bron;
        this.taal = taal;
        this.jij = jij;
        this.school = school;
    }

    /** The same, where the school is known, which puts its own words in. */
    public Teksten van(UnaryOperator<String> school) {
        return new Teksten(bron, taal, jij, school);
    }

    /** @param jij whether the pupil reads, who is addressed otherwise than a parent */
    public static Teksten voor(MessageSource bron, HttpServletRequest verzoek, boolean jij) {
        boolean en = false;
        @Nullable Cookie[] koekjes = verzoek.getCookies();
        if (koekjes != null) {
            for (Cookie k : koekjes) {
                if (k != null && k.getName().equals(KOEKJE)) en = k.getValue().equals("en");
            }
        }
        return new Teksten(bron, en ? Locale.ENGLISH : NL, jij, UnaryOperator.identity());
    }

    /** The text of this key, with {0}, {1} … filled in. */
    public String t(String sleutel, Object... gegevens) {
        if (jij) {
            String eigen = bron.getMessage("thuis." + sleutel + ".jij", gegevens, null, taal);
            if (eigen != null && !isGeleend(sleutel, gegevens, eigen)) return school.apply(eigen);
        }
        return school.apply(bron.getMessage("thuis." + sleutel, gegevens, taal));
    }

    /** A language without this form for a pupil would get the Dutch one: a bundle falls back on it. */
    private boolean isGeleend(String sleutel, Object[] gegevens, String eigen) {
        return !taal.equals(NL) && eigen.equals(bron.getMessage("thuis." + sleutel + ".jij", gegevens, null, NL));
    }

    public String taal() {
        return taal.getLanguage();
    }

    /** 11 december 2026, or 11 December 2026. */
    public String dag(LocalDate dag) {
        String tekst = taal.getLanguage().equals("en")
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.UK)
                        .format(dag)
                : Datum.lang(dag);
        // A date stays on one line.
        return tekst.replace(' ', '\u00a0');
    }

    /** dinsdag 16 maart, or Tuesday 16 March. */
    public String weekdag(LocalDate dag) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", taal.getLanguage().equals("en") ? Locale.UK : NL)
                .format(dag)
                .replace(' ', '\u00a0');
    }
}
