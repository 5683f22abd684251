package nl.spil.bewaren.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.bewaren.Dubbelen;
import nl.spil.bewaren.Dubbelen.Voorstel;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two dossiers of one pupil become one, when two people say so. */
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
            return geweigerd(wie, "Kies welke van de twee blijft; de ander gaat daarin op.");
        if (reden.isBlank() || reden.length() > REDEN)
            return geweigerd(wie, "Schrijf kort hoe je weet dat dit dezelfde leerling is.");
        UUID id = Ids.nieuw();
        return switch (dubbelen.stelVoor(wie, id, blijft.equals(een) ? ander : een, blijft, reden)) {
            case VOORGESTELD ->
                Html.zieAnders(
                        "/dubbelen/" + id,
                        "Voorgesteld. Er verandert nog niets: eerst kijkt een collega mee en geeft akkoord.");
            case TWEE -> geweigerd(wie, "Dit zijn twee leerlingen; bij hun namen staat waarom.");
            case ONBEKEND -> throw new NietGevonden();
        };
    }

    @GetMapping("/{samenvoeging}")
    ModelAndView show(Bezoeker wie, @PathVariable("samenvoeging") UUID id) {
        Voorstel voorstel = dubbelen.voorstel(wie, id).orElseThrow(NietGevonden::new);
        return Html.pagina("bewaren/dubbel", new DubbelPage(voorstel, dubbelen.verhuist(wie, voorstel)));
    }

    @PostMapping("/{samenvoeging}/akkoord")
    ModelAndView update(Bezoeker wie, @PathVariable("samenvoeging") UUID id) {
        if (!dubbelen.beslis(wie, id, true)) throw new NietGevonden();
        return Html.zieAnders("/dubbelen", "Akkoord. Spil maakt er binnen een kwartier één dossier van.");
    }

    @PostMapping("/{samenvoeging}/afwijzing")
    ModelAndView delete(Bezoeker wie, @PathVariable("samenvoeging") UUID id) {
        if (!dubbelen.beslis(wie, id, false)) throw new NietGevonden();
        return Html.zieAnders("/dubbelen", "Het voorstel is weg; het blijven twee dossiers.");
    }

    private ModelAndView geweigerd(Bezoeker wie, String waarom) {
        return Html.geweigerd("bewaren/dubbelen", blad(wie, Map.of("", waarom)));
    }

    private DubbelenPage blad(Bezoeker wie, Map<String, String> fouten) {
        return new DubbelenPage(dubbelen.paren(wie), dubbelen.voorstellen(wie), dubbelen.besluiten(wie), fouten);
    }
}
