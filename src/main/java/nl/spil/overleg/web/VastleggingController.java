package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Genodigden;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Vastleggingen;
import nl.spil.overleg.Vastleggingen.Soort;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is recorded of one pupil in a meeting beside its notulen, who is invited for this pupil, and the verslag on paper. */
@Controller
@RequestMapping("/overleg/{id}/punten/{punt}")
@Voor(Publiek.MEDEWERKER)
class VastleggingController {

    private static final String PAGINA = "overleg/punt";

    private final Puntblad blad;
    private final Vastleggingen vastleggingen;
    private final Genodigden genodigden;

    VastleggingController(Puntblad blad, Vastleggingen vastleggingen, Genodigden genodigden) {
        this.blad = blad;
        this.vastleggingen = vastleggingen;
        this.genodigden = genodigden;
    }

    @PostMapping("/vastleggingen")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(name = "vastlegging", defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String uitkomst,
            @RequestParam Map<String, String> ingestuurd) {
        Puntblad.Open open = blad.open(wie, id, punt);
        Soort wat = Soort.van(soort);
        Overleg overleg = open.blad().overleg();
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = Velden.dag(ingestuurd.getOrDefault("terugkijken-dag", ""), "terugkijken-dag", fouten);
        String tekst = ingestuurd.getOrDefault(wat.sleutel(), "");
        if (fouten.isEmpty()) {
            fouten.putAll(vastleggingen.leg(wie, open.inzage(), overleg, open.punt(), wat, uitkomst, tekst, dag));
        }
        if (fouten.isEmpty()) return Html.zieAnders(open.punt().url(), wat.naam() + " is vastgelegd.");
        return Html.geweigerd(
                PAGINA, blad.pagina(wie, open, blad.stand().met(fouten).metGetypt(ingestuurd)));
    }

    @PostMapping("/genodigden")
    ModelAndView invite(
            Bezoeker wie,
            @PathVariable UUID id,
            @PathVariable UUID punt,
            @RequestParam(defaultValue = "") String rol,
            @RequestParam(defaultValue = "") String genodigde,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam Map<String, String> ingestuurd) {
        Puntblad.Open open = blad.open(wie, id, punt);
        Map<String, String> fouten =
                genodigden.nodigUit(wie, open.inzage(), open.blad().overleg(), open.punt(), rol, genodigde, reden);
        if (fouten.isEmpty()) return Html.zieAnders(open.punt().url(), "De uitnodiging is vastgelegd.");
        return Html.geweigerd(
                PAGINA, blad.pagina(wie, open, blad.stand().met(fouten).metGetypt(ingestuurd)));
    }

    /** The verslag of this pupil alone, to print and hand over. */
    @GetMapping("/verslag")
    ModelAndView print(Bezoeker wie, @PathVariable UUID id, @PathVariable UUID punt) {
        Puntblad.Open open = blad.open(wie, id, punt);
        if (!open.inzage().leest(open.blad().overleg().klasse())) throw new NietGevonden();
        return Html.pagina("overleg/verslag", blad.pagina(wie, open, blad.stand()));
    }
}
