package nl.spil.toegang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Schoolinlog;
import nl.spil.toegang.Schoolinlog.Uitkomst;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** To the sign-in page of the school, and back. */
@Controller
@Voor(Publiek.IEDEREEN)
class SchoolinlogController {

    private static final String PAD = "/inloggen/via";
    private static final int LANGSTE_PAD = 1000;

    private final Schoolinlog inlog;
    private final Inlogblad blad;

    SchoolinlogController(Schoolinlog inlog, Inlogblad blad) {
        this.inlog = inlog;
        this.blad = blad;
    }

    @GetMapping(PAD + "/{aanbieder}")
    ModelAndView heen(
            @PathVariable String aanbieder,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        if (!inlog.kent(aanbieder)) throw new NietGevonden();
        String veilig = naar.length() > LANGSTE_PAD ? "/" : Terug.veilig(naar);
        return inlog.vertrek(aanbieder, veilig)
                .map(v -> {
                    zet(verzoek, antwoord, v.koekje(), (int) Schoolinlog.ONDERWEG.toSeconds());
                    RedirectView elders = new RedirectView(v.naar().toString());
                    elders.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
                    elders.setExpandUriTemplateVariables(false);
                    elders.setExposeModelAttributes(false);
                    return new ModelAndView(elders);
                })
                .orElseGet(() -> blad.geweigerd(veilig, Schoolinlog.onbereikbaar(inlog.naam(aanbieder))));
    }

    @GetMapping(PAD + "/{aanbieder}/terug")
    ModelAndView terug(
            @PathVariable String aanbieder,
            @RequestParam Map<String, String> vraag,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        if (!inlog.kent(aanbieder)) throw new NietGevonden();
        Uitkomst uitkomst = inlog.kom(
                aanbieder,
                Sessiekoekje.waarde(verzoek, naam(verzoek)),
                vraag,
                TweedeStapController.toestel(verzoek),
                Apparaatkoekje.lees(verzoek));
        zet(verzoek, antwoord, "", 0);
        return switch (uitkomst) {
            case Uitkomst.Geweigerd(String zin) -> blad.geweigerd("/", zin);
            case Uitkomst.Binnen(String token, String naar) -> {
                Sessiekoekje.zet(verzoek, antwoord, token);
                yield Html.zieAnders(naar);
            }
            case Uitkomst.NogEenStap(String token, String naar) -> {
                Sessiekoekje.zet(verzoek, antwoord, token);
                yield Html.zieAnders("/inloggen/stap?naar=" + URLEncoder.encode(naar, StandardCharsets.UTF_8));
            }
        };
    }

    /** Lax: the browser comes back from another site. */
    private static void zet(HttpServletRequest verzoek, HttpServletResponse antwoord, String waarde, int duur) {
        Cookie k = new Cookie(naam(verzoek), waarde);
        k.setPath(PAD);
        k.setHttpOnly(true);
        k.setSecure(verzoek.isSecure());
        k.setMaxAge(duur);
        k.setAttribute("SameSite", "Lax");
        antwoord.addCookie(k);
    }

    private static String naam(HttpServletRequest verzoek) {
        return verzoek.isSecure() ? "__Secure-via" : "via";
    }
}
