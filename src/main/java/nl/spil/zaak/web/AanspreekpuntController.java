package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Aanspreekpunten;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom somebody from outside calls about a zaak (SOT-22). */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/zaken/{nummer}/aanspreekpunt")
class AanspreekpuntController {

    private static final String VOLGENS_PLAN = "plan";

    private final Zaakdeur deur;
    private final Aanspreekpunten aanspreekpunten;

    AanspreekpuntController(Zaakdeur deur, Aanspreekpunten aanspreekpunten) {
        this.deur = deur;
        this.aanspreekpunten = aanspreekpunten;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina("zaak/aanspreekpunt", pagina(wie, deur.open(wie, nummer), "", "", Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String reden) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Map<String, String> fouten = aanspreekpunten.kies(
                wie, open.inzage(), open.zaak(), account.equals(VOLGENS_PLAN) ? null : account, reden);
        return fouten.isEmpty()
                ? Html.zieAnders(open.zaak().url() + "/aanspreekpunt", "Vastgelegd.")
                : Html.geweigerd("zaak/aanspreekpunt", pagina(wie, open, account, reden, fouten));
    }

    private AanspreekpuntPage pagina(
            Bezoeker wie, Zaakdeur.Open open, String gekozen, String reden, Map<String, String> fouten) {
        Map<String, String> kandidaten = new java.util.LinkedHashMap<>();
        kandidaten.put(VOLGENS_PLAN, "Zoals het plan zegt");
        kandidaten.putAll(aanspreekpunten.kandidaten(open.inzage()));
        return new AanspreekpuntPage(
                open.zaak(),
                open.kop(),
                open.inzage().waarom(),
                aanspreekpunten.van(open.zaak()).orElse(null),
                aanspreekpunten.mag(wie, open.inzage(), open.zaak()),
                kandidaten,
                gekozen,
                reden,
                fouten);
    }
}
