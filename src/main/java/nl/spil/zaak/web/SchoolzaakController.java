package nl.spil.zaak.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Schoolzaken;
import nl.spil.zaak.Schoolzaken.Uitkomst.Gedaan;
import nl.spil.zaak.Schoolzaken.Uitkomst.Onvolledig;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Procedures of a class or of the school: no pupil is in them. */
@Controller
@RequestMapping("/schoolzaken")
@Voor(Publiek.MEDEWERKER)
class SchoolzaakController {

    private final Schoolzaken zaken;

    SchoolzaakController(Schoolzaken zaken) {
        this.zaken = zaken;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        return Html.pagina("zaak/schoolzaken", lijst(wie, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String zaaktype,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String reden) {
        return switch (zaken.begin(wie, zaaktype, titel, reden)) {
            case Gedaan(String url) -> Html.zieAnders(url, "Begonnen.");
            case Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd(
                        "zaak/schoolzaken",
                        lijst(wie, Map.of("zaaktype", zaaktype, "titel", titel, "reden", reden), fouten));
        };
    }

    @GetMapping("/{schoolzaak}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID schoolzaak) {
        return Html.pagina("zaak/schoolzaak", new SchoolzaakPage(zaken.blad(wie, schoolzaak), Map.of(), Map.of()));
    }

    @PostMapping("/{schoolzaak}/besluiten")
    ModelAndView besluit(
            Bezoeker wie,
            @PathVariable UUID schoolzaak,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String resultaat,
            @RequestParam(defaultValue = "-1") int versie) {
        return switch (zaken.besluit(wie, schoolzaak, soort, reden, resultaat, versie)) {
            case Gedaan(String url) -> Html.zieAnders(url, "Vastgelegd.");
            case Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd(
                        "zaak/schoolzaak",
                        new SchoolzaakPage(
                                zaken.blad(wie, schoolzaak),
                                Map.of("soort", soort, "reden", reden, "resultaat", resultaat),
                                fouten));
        };
    }

    private SchoolzakenPage lijst(Bezoeker wie, Map<String, String> invoer, Map<String, String> fouten) {
        return new SchoolzakenPage(zaken.lijst(), zaken.teBeginnen(wie), invoer, fouten);
    }
}
