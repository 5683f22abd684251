package nl.spil.delen.web;

import java.util.UUID;
import nl.spil.delen.Uitvoeraanvragen;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Leerlingen;
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
import org.springframework.web.servlet.ModelAndView;

/** The second person: what a colleague wants to take along, and whether that is right. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/uitvoer")
class UitvoerController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Uitvoeraanvragen aanvragen;

    UitvoerController(Poort poort, Leerlingen leerlingen, Uitvoeraanvragen aanvragen) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.aanvragen = aanvragen;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "wat als bestand is meegenomen");
        return Html.pagina(
                "delen/uitvoer", new UitvoerPage(leerlingen.kop(inzage), inzage.waarom(), aanvragen.van(wie, inzage)));
    }

    @PostMapping("/{uitvoer}/akkoord")
    ModelAndView update(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID uitvoer) {
        aanvragen.beslis(wie, poort.open(wie, leerling, "akkoord als tweede"), uitvoer, true);
        return Html.zieAnders("/leerlingen/" + leerling + "/uitvoer", "Je gaf akkoord. Je collega kan het meenemen.");
    }

    @PostMapping("/{uitvoer}/afwijzing")
    ModelAndView delete(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID uitvoer) {
        aanvragen.beslis(wie, poort.open(wie, leerling, "akkoord als tweede"), uitvoer, false);
        return Html.zieAnders("/leerlingen/" + leerling + "/uitvoer", "Vastgelegd. Er gaat niets mee.");
    }
}
