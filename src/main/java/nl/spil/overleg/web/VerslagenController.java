package nl.spil.overleg.web;

import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overleg.Openstellingen;
import nl.spil.overleg.Verslagen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The verslagen of one pupil, from every meeting, and whether the mentor reads those with helpers from outside. */
@Controller
@RequestMapping("/leerlingen/{leerling}/overleggen")
@Voor(Publiek.MEDEWERKER)
class VerslagenController {

    private static final String PAGINA = "overleg/verslagen";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Verslagen verslagen;
    private final Openstellingen openstellingen;
    private final Klok klok;

    VerslagenController(
            Poort poort, Leerlingen leerlingen, Verslagen verslagen, Openstellingen openstellingen, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.verslagen = verslagen;
        this.openstellingen = openstellingen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina(PAGINA, pagina(poort.open(wie, leerling, "verslagen van overleggen"), "", ""));
    }

    @PostMapping("/openstelling")
    ModelAndView open(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String openstelling,
            @RequestParam(defaultValue = "") String open) {
        Inzage inzage = poort.open(wie, leerling, "contacten met hulpverleners openstellen");
        var fouten = openstellingen.stel(wie, inzage, open.equals("ja"), openstelling);
        if (!fouten.isEmpty())
            return Html.geweigerd(
                    PAGINA,
                    pagina(inzage, openstelling, fouten.values().iterator().next()));
        return Html.zieAnders(
                "/leerlingen/" + leerling + "/overleggen",
                open.equals("ja") ? "Dit staat nu open." : "Dit is nu alleen voor het team.");
    }

    private VerslagenPage pagina(Inzage inzage, String reden, String fout) {
        return new VerslagenPage(
                leerlingen.kop(inzage),
                verslagen.van(inzage),
                openstellingen.stand(inzage).orElse(null),
                inzage.waarom(),
                reden,
                fout,
                klok.vandaag());
    }
}
