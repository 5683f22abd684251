package nl.spil.bewaren.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.bewaren.Dubbelen;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two dossiers of one pupil become one. */
@Controller
@RequestMapping("/dubbelen")
@Voor(Publiek.MEDEWERKER)
class DubbelenController {

    private static final int REDEN = 300;

    private final Dubbelen dubbelen;

    DubbelenController(Dubbelen dubbelen) {
        this.dubbelen = dubbelen;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        return Html.pagina("bewaren/dubbelen", blad(wie, Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam UUID een,
            @RequestParam UUID ander,
            @RequestParam(required = false) @Nullable UUID blijft,
            @RequestParam(defaultValue = "") String reden) {
        if (blijft == null || !(blijft.equals(een) || blijft.equals(ander)))
            return Html.geweigerd(
                    "bewaren/dubbelen",
                    blad(wie, Map.of("", "Kies welke van de twee blijft; de ander gaat daarin op.")));
        if (reden.isBlank() || reden.length() > REDEN)
            return Html.geweigerd(
                    "bewaren/dubbelen",
                    blad(wie, Map.of("", "Schrijf kort hoe je weet dat dit dezelfde leerling is.")));
        if (!dubbelen.besluit(wie, blijft.equals(een) ? ander : een, blijft, reden)) throw new NietGevonden();
        return Html.zieAnders("/dubbelen", "Besloten. Spil maakt er binnen een kwartier één dossier van.");
    }

    private DubbelenPage blad(Bezoeker wie, Map<String, String> fouten) {
        return new DubbelenPage(dubbelen.paren(wie), dubbelen.besluiten(wie), fouten);
    }
}
