package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Inlogbrieven;
import nl.spil.toegang.Inlogbrieven.Uitkomst;
import nl.spil.toegang.Sessies;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A parent or pupil without e-mail types a code from a letter. */
@Controller
@Voor(Publiek.IEDEREEN)
class BriefController {

    private final Inlogbrieven brieven;
    private final Sessies sessies;

    BriefController(Inlogbrieven brieven, Sessies sessies) {
        this.brieven = brieven;
        this.sessies = sessies;
    }

    @GetMapping("/brief")
    ModelAndView show() {
        return Html.pagina("toegang/brief", new BriefPage("", ""));
    }

    @PostMapping("/brief")
    ModelAndView create(
            @RequestParam(defaultValue = "") String code, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return switch (brieven.gebruik(code, verzoek.getRemoteAddr(), TweedeStapController.toestel(verzoek))) {
            case Uitkomst.Binnen(String token) -> {
                String eerder = Sessiekoekje.lees(verzoek);
                if (eerder != null) sessies.sluit(eerder);
                Sessiekoekje.zet(verzoek, antwoord, token);
                yield Html.zieAnders("/thuis");
            }
            case Uitkomst.Onjuist() ->
                Html.geweigerd(
                        "toegang/brief",
                        new BriefPage(
                                code,
                                "Deze code klopt niet, of is al een keer gebruikt. Neem een code over die u nog niet heeft"
                                        + " doorgestreept. Zijn ze op? Vraag de school om een nieuwe brief."));
            case Uitkomst.TeVaak() ->
                Html.geweigerd(
                        "toegang/brief",
                        new BriefPage(
                                "",
                                "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier en probeer het opnieuw."));
        };
    }
}
