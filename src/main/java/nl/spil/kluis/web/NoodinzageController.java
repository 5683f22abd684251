package nl.spil.kluis.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.kluis.Noodinzages;
import nl.spil.kluis.Noodsoort;
import nl.spil.kluis.Signalen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Stil;
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

/** Opening the meldcode of a pupil with two people, when nobody with a key is there. */
@Controller
@Voor(Publiek.MEDEWERKER)
@Stil(terug = "/meldcode/noodinzage")
@RequestMapping("/meldcode/noodinzage")
class NoodinzageController {

    private static final String SJABLOON = "kluis/noodinzage";

    private final Noodinzages noodinzages;
    private final Signalen signalen;

    NoodinzageController(Noodinzages noodinzages, Signalen signalen) {
        this.noodinzages = noodinzages;
        this.signalen = signalen;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @RequestParam(defaultValue = "") String q) {
        return Html.pagina(SJABLOON, pagina(wie, q, "", ""));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String reden) {
        NoodinzagePage leeg = pagina(wie, "", soort, reden);
        Map<String, String> fouten =
                noodinzages.vraag(wie, leerling, Noodsoort.van(soort).orElse(null), reden);
        return fouten.isEmpty()
                ? Html.zieAnders("/meldcode/noodinzage", "Gevraagd. Een tweede persoon beslist.")
                : Html.geweigerd(SJABLOON, leeg.met(fouten));
    }

    @PostMapping("/{noodinzage}/akkoord")
    ModelAndView akkoord(Bezoeker wie, @PathVariable UUID noodinzage) {
        noodinzages.beslis(wie, noodinzage, true);
        return Html.zieAnders(
                "/meldcode/noodinzage", "De kluis is voor deze leerling een dag open voor wie het vroeg.");
    }

    @PostMapping("/{noodinzage}/afwijzing")
    ModelAndView afwijzing(Bezoeker wie, @PathVariable UUID noodinzage) {
        noodinzages.beslis(wie, noodinzage, false);
        return Html.zieAnders("/meldcode/noodinzage", "Het verzoek is weg.");
    }

    private NoodinzagePage pagina(Bezoeker wie, String q, String soort, String reden) {
        if (!noodinzages.mag(wie)) throw new NietGevonden();
        boolean vraagt = noodinzages.vraagt(wie);
        return new NoodinzagePage(
                noodinzages.open(wie),
                vraagt,
                q,
                !vraagt || q.isBlank() ? null : signalen.zoek(q),
                soort,
                reden,
                Map.of());
    }
}
