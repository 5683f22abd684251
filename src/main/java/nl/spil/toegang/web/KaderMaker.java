package nl.spil.toegang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Kader;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.gedeeld.web.KaderBijdrage.Gast;
import nl.spil.gedeeld.web.KaderBijdrage.Tellers;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the frame of a page from what every module contributes to it. */
@Component
class KaderMaker {

    private final List<KaderBijdrage> bijdragen;
    private final Tellers tellers;
    private final Klok klok;
    private final UnaryOperator<String> bestanden;
    private final boolean demo;

    KaderMaker(
            List<KaderBijdrage> bijdragen,
            Tellers tellers,
            Klok klok,
            ObjectProvider<ResourceUrlProvider> adressen,
            @Value("${spil.demo}") boolean demo) {
        this.bijdragen = bijdragen.stream()
                .sorted(Comparator.comparingInt(KaderBijdrage::volgorde))
                .toList();
        this.tellers = tellers;
        this.klok = klok;
        // Fingerprints never change while the application runs.
        Map<String, String> bekend = new ConcurrentHashMap<>();
        this.bestanden = pad -> bekend.computeIfAbsent(pad, p -> {
            String adres = adressen.getObject().getForLookupPath(p);
            return adres == null ? p : adres;
        });
        this.demo = demo;
    }

    /** Inside the transaction of the page. */
    Kader maak(HttpServletRequest verzoek, HttpServletResponse antwoord, boolean metMenu) {
        Bezoeker wie = (Bezoeker) verzoek.getAttribute(PoortInterceptor.BEZOEKER);
        return kader(verzoek, antwoord, wie, wie == null || !metMenu ? List.of() : menu(wie, verzoek.getRequestURI()));
    }

    private List<MenuPunt> menu(Bezoeker wie, String pad) {
        Gast gast = new Gast(
                wie.accountId(),
                wie.soort().name().toLowerCase(Locale.ROOT),
                wie.rollen(),
                wie.soort() == Bezoeker.Soort.MEDEWERKER ? tellers.tel() : Map.of());
        return bijdragen.stream().flatMap(b -> b.menu(gast, pad).stream()).toList();
    }

    /** Without the database: for an error page, when the transaction is already lost. */
    Kader kaal(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return kader(verzoek, antwoord, (Bezoeker) verzoek.getAttribute(PoortInterceptor.BEZOEKER), List.of());
    }

    private Kader kader(
            HttpServletRequest verzoek, HttpServletResponse antwoord, @Nullable Bezoeker wie, List<MenuPunt> menu) {
        CsrfToken csrf = (CsrfToken) verzoek.getAttribute(CsrfToken.class.getName());
        String thema = Sessiekoekje.waarde(verzoek, "thema");
        return new Kader(
                wie != null,
                wie == null ? "" : wie.accountId().toString(),
                wie == null ? "" : wie.naam(),
                wie == null ? "" : wie.plaats(),
                menu,
                csrf == null ? "" : csrf.getToken(),
                melding(verzoek, antwoord),
                thema != null && ("licht".equals(thema) || "donker".equals(thema)) ? thema : "",
                demo,
                bestanden,
                Datum.lang(klok.vandaag()));
    }

    private static @Nullable String melding(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        String waarde = Sessiekoekje.waarde(verzoek, "melding");
        if (waarde == null) return null;
        Cookie weg = new Cookie("melding", "");
        weg.setPath("/");
        weg.setMaxAge(0);
        antwoord.addCookie(weg);
        try {
            return URLDecoder.decode(waarde, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
