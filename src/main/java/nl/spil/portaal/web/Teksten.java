package nl.spil.portaal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import nl.spil.gedeeld.Datum;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.schoolplan.Woorden;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of the portal in the language of the reader. A key with {@code .jij} behind it is the form for a pupil, where that
 * differs from the form for a parent.
 */
public final class Teksten {

    static final String KOEKJE = "taal";
    private static final Locale NL = Locale.of("nl");

    private final MessageSource bron;
    private final Locale taal;
    private final boolean jij;
    private final @Nullable Woorden woorden;

    private Teksten(MessageSource bron, Locale taal, boolean jij, @Nullable Woorden woorden) {
        this.bron = bron;
        this.taal = taal;
        this.jij = jij;
        this.woorden = woorden;
    }

    /** The same, where the school is known: in a text [wie] is what it calls the first to turn to, [De wie] with de or het. */
    Teksten van(Woorden school) {
        return new Teksten(bron, taal, jij, school);
    }

    static Teksten voor(MessageSource bron, HttpServletRequest verzoek, boolean jij) {
        boolean en = false;
        @Nullable Cookie[] koekjes = verzoek.getCookies();
        if (koekjes != null) {
            for (Cookie k : koekjes) {
                if (k != null && k.getName().equals(KOEKJE)) en = k.getValue().equals("en");
            }
        }
        return new Teksten(bron, en ? Locale.ENGLISH : NL, jij, null);
    }

    /** The text of this key, with {0}, {1} … filled in. */
    public String t(String sleutel, Object... gegevens) {
        if (jij) {
            String eigen = bron.getMessage("thuis." + sleutel + ".jij", gegevens, null, taal);
            if (eigen != null) return inWoorden(eigen);
        }
        return inWoorden(bron.getMessage("thuis." + sleutel, gegevens, taal));
    }

    private String inWoorden(String tekst) {
        if (woorden == null || !tekst.contains("wie]")) return tekst;
        return tekst.replace("[wie]", woorden.mentor())
                .replace("[de wie]", woorden.deMentor())
                .replace("[De wie]", Woorden.groot(woorden.deMentor()));
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

    /** How often somebody looked, and on which day or days. */
    public String keer(Kijker k) {
        if (k.keer() == 1) return t("kijkers.een-keer", weekdag(k.eerste()));
        return k.eerste().equals(k.laatste())
                ? t("kijkers.keer-op", k.keer(), weekdag(k.eerste()))
                : t("kijkers.keer-van", k.keer(), weekdag(k.eerste()), weekdag(k.laatste()));
    }

    /** dinsdag 16 maart, or Tuesday 16 March. */
    public String weekdag(LocalDate dag) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", taal.getLanguage().equals("en") ? Locale.UK : NL)
                .format(dag)
                .replace(' ', '\u00a0');
    }
}
