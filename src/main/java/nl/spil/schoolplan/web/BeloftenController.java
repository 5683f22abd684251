package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Optional;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Bezetting;
import nl.spil.schoolplan.Planlezers;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.lezing.Aanbodstand;
import nl.spil.schoolplan.lezing.Elders;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether the school delivers what its profile promises, and who else offers what it does not. */
@Controller
@Voor(Publiek.MEDEWERKER)
class BeloftenController {

    private static final int LANGSTE_VRAAG = 100;

    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Bezetting bezetting;
    private final Planlezers lezers;

    BeloftenController(Schoolplannen schoolplannen, Locaties locaties, Bezetting bezetting, Planlezers lezers) {
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.bezetting = bezetting;
        this.lezers = lezers;
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/beloften")
    ModelAndView index(Bezoeker wie, @PathVariable String sleutel) {
        Planversie versie = schoolplannen.inGebruik(sleutel).orElseThrow(NietGevonden::new);
        Locatie hier = locaties.van(wie).stream()
                .filter(l -> l.schoolplan().equals(sleutel))
                .findFirst()
                .filter(l -> lezers.toezicht(wie, sleutel, versie.plan()).zietToe())
                .orElseThrow(NietGevonden::new);
        return Html.pagina(
                "schoolplan/beloften",
                new BeloftenPage(
                        versie,
                        Planlezing.van(versie.plan()),
                        Aanbodstand.van(versie.plan(), bezetting.rollen(hier.id()))));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/elders")
    ModelAndView elders(@PathVariable String sleutel, @RequestParam(defaultValue = "") String q) {
        Planversie versie = schoolplannen.inGebruik(sleutel).orElseThrow(NietGevonden::new);
        String vraag = q.strip().length() > LANGSTE_VRAAG ? q.strip().substring(0, LANGSTE_VRAAG) : q.strip();
        return Html.pagina(
                "schoolplan/elders", new EldersPage(versie, vraag, vraag.isEmpty() ? List.of() : zoek(versie, vraag)));
    }

    private List<Elders> zoek(Planversie versie, String vraag) {
        List<Schoolplan> plannen = schoolplannen.sleutels().stream()
                .map(schoolplannen::bron)
                .flatMap(Optional::stream)
                .filter(p -> p.soort() != Schoolplan.Soort.BESTUUR)
                .toList();
        return Elders.zoek(versie.plan(), plannen, schoolplannen::bron, vraag);
    }
}
