package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.EenmaligeLinks.Blik;
import nl.spil.toegang.EenmaligeLinks.Uitkomst;
import nl.spil.toegang.Sessies;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A family comes in by a link. Opening the link shows a button; only the button uses it, because mail scanners open links. */
@Controller
@Voor(Publiek.IEDEREEN)
class LinkController {

    private final EenmaligeLinks links;
    private final Sessies sessies;

    LinkController(EenmaligeLinks links, Sessies sessies) {
        this.links = links;
        this.sessies = sessies;
    }

    @GetMapping("/l/{token}")
    ModelAndView show(@PathVariable String token) {
        LinkPage page = page(token, "");
        return Html.pagina(page.open() ? HttpStatus.OK : HttpStatus.GONE, "toegang/link", page);
    }

    @PostMapping("/l/{token}")
    ModelAndView create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        return switch (links.gebruik(token, code, TweedeStapController.toestel(verzoek))) {
            case Uitkomst.Binnen(String sessie, String naar) -> {
                String eerder = Sessiekoekje.lees(verzoek);
                if (eerder != null) sessies.sluit(eerder);
                Sessiekoekje.zet(verzoek, antwoord, sessie);
                yield Html.zieAnders(Terug.veilig(naar));
            }
            case Uitkomst.CodeOnjuist(int over) -> Html.geweigerd("toegang/link", page(token, codeOnjuist(code, over)));
            case Uitkomst.CodeOp() -> Html.geweigerd("toegang/link", new LinkPage(token, "code_weg", "", false, ""));
            case Uitkomst.Op(String staat) ->
                Html.pagina(HttpStatus.GONE, "toegang/link", new LinkPage(token, staat, "", false, ""));
        };
    }

    @PostMapping("/l/{token}/nieuw")
    ModelAndView nieuw(@PathVariable String token, HttpServletRequest verzoek) {
        links.vraagNieuw(token, "", verzoek.getRemoteAddr());
        return Html.zieAnders("/link/verstuurd");
    }

    @GetMapping("/link")
    ModelAndView vraag() {
        return Html.pagina("toegang/linkvraag", new LinkvraagPage("", Map.of()));
    }

    @PostMapping("/link")
    ModelAndView stuur(@RequestParam(defaultValue = "") String email, HttpServletRequest verzoek) {
        if (!email.contains("@") || email.length() > 254) {
            return Html.geweigerd(
                    "toegang/linkvraag",
                    new LinkvraagPage(
                            email, Map.of("email", "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")));
        }
        links.vraagNieuw(null, email, verzoek.getRemoteAddr());
        return Html.zieAnders("/link/verstuurd");
    }

    @GetMapping("/link/verstuurd")
    ModelAndView verstuurd() {
        return Html.pagina("toegang/linkverstuurd", new LinkvraagPage("", Map.of()));
    }

    private LinkPage page(String token, String fout) {
        Blik blik = links.bekijk(token).orElse(new Blik("onbekend", "", false));
        return new LinkPage(token, blik.staat(), blik.open() ? blik.doel() : "", blik.codeNodig(), fout);
    }

    private static String codeOnjuist(String code, int over) {
        String nog = over == 1 ? "U kunt het nog 1 keer proberen." : "U kunt het nog " + over + " keer proberen.";
        return code.isBlank()
                ? "Vul de code in die u van de school kreeg. " + nog
                : "Deze code klopt niet. Kijk of u alle 6 cijfers goed overneemt. " + nog;
    }
}
