package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Toestel;
import nl.spil.toegang.TweedeStap;
import nl.spil.toegang.TweedeStap.Bezig;
import nl.spil.toegang.TweedeStap.Uitkomst;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toegang.web.TweedeStapPage.AppVoorstel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in, for whose password was right and who is nobody yet. The first time it is set up here. */
@Controller
@Voor(Publiek.IEDEREEN)
class TweedeStapController {

    private static final String STAP = "/inloggen/stap";

    private final TweedeStap stap;

    TweedeStapController(TweedeStap stap) {
        this.stap = stap;
    }

    /** Somebody whose password was right, the token of their wait, and where they were going. */
    private record Onderweg(
            Bezig wie,
            String token,
            String naar,
            boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {}

    @GetMapping(STAP)
    ModelAndView show(
            @RequestParam(defaultValue = "/") String naar, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return voorWieWacht(naar, false, verzoek, antwoord, hier -> Html.pagina("toegang/stap", page(hier, "")));
    }

    @PostMapping(STAP)
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return voorWieWacht(
                naar, onthoud, verzoek, antwoord, hier -> uitkomst(hier, stap.metCode(hier.token(), code), "code"));
    }

    @PostMapping(STAP + "/passkey")
    ModelAndView createMetPasskey(
            @RequestParam(defaultValue = "") String antwoordJson,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return voorWieWacht(
                naar,
                onthoud,
                verzoek,
                antwoord,
                hier -> uitkomst(
                        hier,
                        hier.wie().ingesteld()
                                ? stap.metSleutel(hier.token(), antwoordJson)
                                : stap.maakSleutel(hier.token(), antwoordJson, toestel(verzoek)),
                        "passkey"));
    }

    @PostMapping(STAP + "/app")
    ModelAndView createApp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return voorWieWacht(
                naar,
                onthoud,
                verzoek,
                antwoord,
                hier -> hier.wie().ingesteld()
                        ? opnieuw(naar)
                        : uitkomst(hier, stap.maakApp(hier.token(), code, ""), "code"));
    }

    /** Only who still waits: whoever is inside changes the second step on the page of their own. */
    private ModelAndView voorWieWacht(
            String naar,
            boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord,
            Function<Onderweg, ModelAndView> werk) {
        String token = Sessiekoekje.lees(verzoek);
        if (token == null || verzoek.getAttribute(PoortInterceptor.BEZOEKER) != null) return opnieuw(naar);
        return stap.bezig(token)
                .map(wie -> werk.apply(new Onderweg(wie, token, naar, onthoud, verzoek, antwoord)))
                .orElseGet(() -> opnieuw(naar));
    }

    private ModelAndView uitkomst(Onderweg hier, Uitkomst uitkomst, String bewijs) {
        return switch (uitkomst) {
            case Uitkomst.Fout(String zin) -> Html.geweigerd("toegang/stap", page(hier, zin));
            case Uitkomst.Goed() -> {
                Bezig wie = hier.wie();
                String toestel = toestel(hier.verzoek());
                Sessiekoekje.zet(hier.verzoek(), hier.antwoord(), stap.binnen(hier.token(), wie, bewijs, toestel));
                if (hier.onthoud() && !wie.beheer())
                    Apparaatkoekje.zet(hier.verzoek(), hier.antwoord(), stap.onthoudApparaat(wie, toestel));
                yield wie.ingesteld()
                        ? Html.zieAnders(Terug.veilig(hier.naar()))
                        : Html.pagina(
                                "toegang/herstelcodes",
                                new HerstelcodesPage(stap.maakHerstelcodes(wie.account()), Terug.veilig(hier.naar())));
            }
        };
    }

    private TweedeStapPage page(Onderweg hier, String fout) {
        Bezig wie = hier.wie();
        AppVoorstel app = wie.ingesteld() ? null : voorstel(stap.stelAppVoor(hier.token()));
        return new TweedeStapPage(
                wie.naam(),
                hier.naar(),
                app,
                wie.app(),
                wie.sleutel(),
                wie.ingesteld() && !wie.sleutel() ? "" : stap.vraagSleutel(hier.token(), !wie.ingesteld()),
                !wie.beheer(),
                fout);
    }

    static AppVoorstel voorstel(TweedeStap.Voorstel voorstel) {
        Qr qr = Qr.van(voorstel.adres());
        return new AppVoorstel(voorstel.geheim(), voorstel.adres(), qr.zijde(), qr.pad());
    }

    static String toestel(HttpServletRequest verzoek) {
        return Toestel.naam(verzoek.getHeader("User-Agent"));
    }

    private static ModelAndView opnieuw(String naar) {
        return Html.zieAnders(
                "/inloggen?naar="
                        + java.net.URLEncoder.encode(Terug.veilig(naar), java.nio.charset.StandardCharsets.UTF_8),
                "Dat duurde te lang. Log opnieuw in.");
    }
}
