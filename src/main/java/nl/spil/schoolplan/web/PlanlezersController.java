package nl.spil.schoolplan.web;

import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Planlezers;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saying that you read the plan, and seeing who did not yet. */
@Controller
@Voor(Publiek.MEDEWERKER)
class PlanlezersController {

    private final Schoolplannen schoolplannen;
    private final Planlezers lezers;

    PlanlezersController(Schoolplannen schoolplannen, Planlezers lezers) {
        this.schoolplannen = schoolplannen;
        this.lezers = lezers;
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/gelezen")
    ModelAndView index(Bezoeker wie, @PathVariable String sleutel) {
        Planversie versie = versie(wie, sleutel);
        boolean toezicht = lezers.toezicht(wie, sleutel, versie.plan()).zietToe();
        return Html.pagina(
                "schoolplan/gelezen",
                new GelezenPage(
                        versie,
                        lezers.gelezen(wie, versie.id()).orElse(null),
                        toezicht,
                        toezicht ? lezers.lezers(versie.id()) : java.util.List.of()));
    }

    @PostMapping("/ondersteuningsplan/{sleutel}/gelezen")
    ModelAndView create(Bezoeker wie, @PathVariable String sleutel) {
        lezers.noteer(wie, versie(wie, sleutel).id());
        return Html.zieAnders(
                "/ondersteuningsplan/" + sleutel + "/gelezen", "Vastgelegd dat je het plan hebt gelezen.");
    }

    /** The version that runs in the person's own bestuur. */
    private Planversie versie(Bezoeker wie, String sleutel) {
        return schoolplannen.inGebruik(sleutel).orElseThrow(NietGevonden::new);
    }
}
