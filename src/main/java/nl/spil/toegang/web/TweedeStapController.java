package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Toestel;
import nl.spil.toegang.TweedeStap;
import nl.spil.toegang.TweedeStap.Bezig;
import nl.spil.toegang.TweedeStap.Uitkomst;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toegang.web.TweedeStapPage.AppVoorstel;
import org.jspecify.annotations.Nullable;
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

    @GetMapping(STAP)
    ModelAndView show(@RequestParam(defaultValue = "/") String naar, HttpServletRequest verzoek) {
        String token = Sessiekoekje.lees(verzoek);
        return bezig(verzoek)
                .map(wie -> Html.pagina("toegang/stap", page(token, wie, naar, "")))
                .orElseGet(() -> opnieuw(naar));
    }

    @PostMapping(STAP)
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return bezig(verzoek)
                .map(wie -> uitkomst(stap.metCode(token(verzoek), code), wie, "code", naar, onthoud, verzoek, antwoord))
                .orElseGet(() -> opnieuw(naar));
    }

    @PostMapping(STAP + "/passkey")
    ModelAndView createMetPasskey(
            @RequestParam(defaultValue = "") String antwoordJson,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return bezig(verzoek)
                .map(wie -> uitkomst(
                        wie.ingesteld()
                                ? stap.metSleutel(token(verzoek), antwoordJson)
                                : stap.maakSleutel(token(verzoek), antwoordJson, toestel(verzoek)),
                        wie,
                        "passkey",
                        naar,
                        onthoud,
                        verzoek,
                        antwoord))
                .orElseGet(() -> opnieuw(naar));
    }

    @PostMapping(STAP + "/app")
    ModelAndView createApp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String naar,
            @RequestParam(defaultValue = "false") boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Optional<Bezig> wie = bezig(verzoek).filter(b -> !b.ingesteld());
        return wie.map(w ->
                        uitkomst(stap.maakApp(token(verzoek), code, ""), w, "code", naar, onthoud, verzoek, antwoord))
                .orElseGet(() -> opnieuw(naar));
    }

    private ModelAndView uitkomst(
            Uitkomst uitkomst,
            Bezig wie,
            String bewijs,
            String naar,
            boolean onthoud,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return switch (uitkomst) {
            case Uitkomst.Fout(String zin) -> Html.geweigerd("toegang/stap", page(token(verzoek), wie, naar, zin));
            case Uitkomst.Goed() -> {
                Sessiekoekje.zet(verzoek, antwoord, stap.binnen(token(verzoek), wie, bewijs, toestel(verzoek)));
                if (onthoud && !wie.beheer())
                    Apparaatkoekje.zet(verzoek, antwoord, stap.onthoudApparaat(wie, toestel(verzoek)));
                yield wie.ingesteld()
                        ? Html.zieAnders(Terug.veilig(naar))
                        : Html.pagina(
                                "toegang/herstelcodes",
                                new HerstelcodesPage(stap.maakHerstelcodes(wie.account()), Terug.veilig(naar)));
            }
        };
    }

    private TweedeStapPage page(@Nullable String token, Bezig wie, String naar, String fout) {
        String hier = java.util.Objects.requireNonNull(token);
        AppVoorstel app = wie.ingesteld() ? null : voorstel(stap.stelAppVoor(hier));
        return new TweedeStapPage(
                wie.naam(),
                naar,
                app,
                wie.app(),
                wie.sleutel(),
                wie.ingesteld() && !wie.sleutel() ? "" : stap.vraagSleutel(hier, !wie.ingesteld()),
                !wie.beheer(),
                fout);
    }

    static AppVoorstel voorstel(TweedeStap.Voorstel voorstel) {
        Qr qr = Qr.van(voorstel.adres());
        return new AppVoorstel(voorstel.geheim(), voorstel.adres(), qr.zijde(), qr.pad());
    }

    /** Only who still waits: whoever is inside changes the second step on the page of their own. */
    private Optional<Bezig> bezig(HttpServletRequest verzoek) {
        return verzoek.getAttribute(PoortInterceptor.BEZOEKER) == null
                ? stap.bezig(Sessiekoekje.lees(verzoek))
                : Optional.empty();
    }

    private static String token(HttpServletRequest verzoek) {
        return java.util.Objects.requireNonNull(Sessiekoekje.lees(verzoek));
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
