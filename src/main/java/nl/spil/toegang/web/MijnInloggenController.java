package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.MijnInloggen;
import nl.spil.toegang.MijnInloggen.Factor;
import nl.spil.toegang.TweedeStap;
import nl.spil.toegang.TweedeStap.Uitkomst;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The own second step, sessions and devices. */
@Controller
@RequestMapping("/mijn/inloggen")
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
@SchrijftSessie
class MijnInloggenController {

    private static final String HIER = "/mijn/inloggen";

    private final MijnInloggen mijn;
    private final TweedeStap stap;

    MijnInloggenController(MijnInloggen mijn, TweedeStap stap) {
        this.mijn = mijn;
        this.stap = stap;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest verzoek, @RequestParam(defaultValue = "false") boolean app) {
        return Html.pagina("toegang/mijninloggen", page(verzoek, app, ""));
    }

    @PostMapping("/app")
    ModelAndView createApp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String naam,
            HttpServletRequest verzoek) {
        return switch (stap.maakApp(token(verzoek), code, naam)) {
            case Uitkomst.Fout(String zin) -> Html.geweigerd("toegang/mijninloggen", page(verzoek, true, zin));
            case Uitkomst.Goed() ->
                Html.zieAnders(HIER, "De app doet het. Vanaf nu vraagt Spil bij het inloggen om een code.");
        };
    }

    @PostMapping("/passkey")
    ModelAndView createPasskey(
            @RequestParam(defaultValue = "") String antwoordJson,
            @RequestParam(defaultValue = "") String naam,
            HttpServletRequest verzoek) {
        String hoe = naam.isBlank() ? TweedeStapController.toestel(verzoek) : naam;
        return switch (stap.maakSleutel(token(verzoek), antwoordJson, hoe)) {
            case Uitkomst.Fout(String zin) -> Html.geweigerd("toegang/mijninloggen", page(verzoek, false, zin));
            case Uitkomst.Goed() -> Html.zieAnders(HIER, "De passkey is bewaard.");
        };
    }

    /** Ten codes are as good as the phone, so an open screen alone does not give them. */
    @GetMapping("/herstelcodes")
    ModelAndView vraagHerstelcodes(HttpServletRequest verzoek) {
        return Html.pagina("toegang/herstelvraag", herstelvraag(verzoek, ""));
    }

    @PostMapping("/herstelcodes")
    ModelAndView createHerstelcodes(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String antwoordJson,
            HttpServletRequest verzoek) {
        Uitkomst bewijs = antwoordJson.isBlank()
                ? stap.metCode(token(verzoek), code)
                : stap.metSleutel(token(verzoek), antwoordJson);
        return switch (bewijs) {
            case Uitkomst.Fout(String zin) -> Html.geweigerd("toegang/herstelvraag", herstelvraag(verzoek, zin));
            case Uitkomst.Goed() ->
                Html.pagina("toegang/herstelcodes", new HerstelcodesPage(stap.maakHerstelcodes(wie.accountId()), HIER));
        };
    }

    private HerstelvraagPage herstelvraag(HttpServletRequest verzoek, String fout) {
        boolean metSleutel = mijn.factoren().stream().anyMatch(f -> f.soort().equals("sleutel"));
        return new HerstelvraagPage(metSleutel ? stap.vraagSleutel(token(verzoek), false) : "", fout);
    }

    @PostMapping("/stappen/{stap}/weg")
    ModelAndView delete(@PathVariable("stap") UUID id, HttpServletRequest verzoek) {
        if (mijn.factoren().stream().noneMatch(f -> f.id().equals(id))) throw new NietGevonden();
        return mijn.haalWeg(id)
                ? Html.zieAnders(HIER, "Weggehaald. Op andere apparaten ben je uitgelogd.")
                : Html.geweigerd(
                        "toegang/mijninloggen",
                        page(
                                verzoek,
                                false,
                                "Dit is je enige tweede stap. Voeg eerst een andere toe; haal daarna deze weg."));
    }

    @PostMapping("/sessies/{sessie}/weg")
    ModelAndView deleteSessie(@PathVariable("sessie") UUID id) {
        if (!mijn.sluitSessie(id)) throw new NietGevonden();
        return Html.zieAnders(HIER, "Daar ben je uitgelogd.");
    }

    @PostMapping("/apparaten/{apparaat}/weg")
    ModelAndView deleteApparaat(@PathVariable("apparaat") UUID id) {
        if (!mijn.vergeetApparaat(id)) throw new NietGevonden();
        return Html.zieAnders(HIER, "Op dat apparaat vraagt Spil weer om de tweede stap.");
    }

    private MijnInloggenPage page(HttpServletRequest verzoek, boolean app, String fout) {
        String token = token(verzoek);
        List<Factor> factoren = mijn.factoren();
        return new MijnInloggenPage(
                factoren.stream().filter(f -> !f.soort().equals("herstelcode")).toList(),
                factoren.stream().filter(f -> f.soort().equals("herstelcode")).count(),
                mijn.sessies(),
                mijn.apparaten(),
                app ? TweedeStapController.voorstel(stap.stelAppVoor(token)) : null,
                stap.vraagSleutel(token, true),
                fout);
    }

    private static String token(HttpServletRequest verzoek) {
        return Objects.requireNonNull(Sessiekoekje.lees(verzoek));
    }
}
