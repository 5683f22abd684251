package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Aanmelding;
import nl.spil.toegang.Aanmelding.Uitkomst.Binnen;
import nl.spil.toegang.Aanmelding.Uitkomst.NogEenStap;
import nl.spil.toegang.Aanmelding.Uitkomst.Onjuist;
import nl.spil.toegang.Aanmelding.Uitkomst.Wacht;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Sessies;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
@Voor(Publiek.IEDEREEN)
class InloggenController {

    private final Aanmelding aanmelding;
    private final Sessies sessies;
    private final Inlogblad blad;

    InloggenController(Aanmelding aanmelding, Sessies sessies, Inlogblad blad) {
        this.aanmelding = aanmelding;
        this.sessies = sessies;
        this.blad = blad;
    }

    @GetMapping("/inloggen")
    ModelAndView show(@RequestParam(defaultValue = "/") String naar, HttpServletResponse antwoord) {
        InloggenPage pagina = blad.maak("", naar, "");
        if (!pagina.wachtOp().isEmpty()) antwoord.setHeader("Refresh", "2");
        return Html.pagina("toegang/inloggen", pagina);
    }

    @PostMapping("/inloggen")
    ModelAndView create(
            @RequestParam(defaultValue = "") String inlognaam,
            @RequestParam(defaultValue = "") String wachtwoord,
            @RequestParam(defaultValue = "/") String naar,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return switch (aanmelding.meldAan(
                inlognaam,
                wachtwoord,
                verzoek.getRemoteAddr(),
                TweedeStapController.toestel(verzoek),
                Apparaatkoekje.lees(verzoek))) {
            case Binnen(String token) -> {
                Sessiekoekje.zet(verzoek, antwoord, token);
                yield Html.zieAnders(Terug.veilig(naar));
            }
            case NogEenStap(String token) -> {
                Sessiekoekje.zet(verzoek, antwoord, token);
                yield Html.zieAnders(
                        "/inloggen/stap?naar=" + URLEncoder.encode(Terug.veilig(naar), StandardCharsets.UTF_8));
            }
            case Onjuist() ->
                Html.geweigerd(
                        "toegang/inloggen",
                        blad.maak(
                                inlognaam,
                                naar,
                                "Deze naam en dit wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw."));
            case Wacht(int minuten) ->
                Html.geweigerd(
                        "toegang/inloggen",
                        blad.maak(
                                inlognaam,
                                naar,
                                "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht " + minuten
                                        + " minuten en probeer het opnieuw."));
        };
    }

    @PostMapping("/uitloggen")
    ModelAndView delete(@Nullable Bezoeker wie, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        String token = Sessiekoekje.lees(verzoek);
        if (token != null) sessies.sluit(token);
        Sessiekoekje.wis(verzoek, antwoord);
        return Html.zieAnders("/inloggen", wie == null ? "Je was al uitgelogd." : "Je bent uitgelogd.");
    }
}
