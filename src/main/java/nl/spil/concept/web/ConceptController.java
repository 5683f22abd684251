package nl.spil.concept.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.spil.concept.Concepten;
import nl.spil.concept.Concepten.Uitkomst.Bewaard;
import nl.spil.concept.Concepten.Uitkomst.Ingehaald;
import nl.spil.concept.Concepten.Uitkomst.TeLang;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What js/concept.js brings while somebody types. An answer means: it is on disk. */
@Controller
@RequestMapping("/concepten")
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER, Publiek.GEZIN, Publiek.EXTERN})
class ConceptController {

    private static final Pattern PLEK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,119}");

    private final Concepten concepten;

    ConceptController(Concepten concepten) {
        this.concepten = concepten;
    }

    @PutMapping("/{plek}")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable String plek,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "0") int versie,
            @RequestParam(required = false) @Nullable UUID leerling) {
        if (!PLEK.matcher(plek).matches()) throw new NietGevonden();
        // What somebody from outside types never names a pupil; the database refuses it too.
        if (leerling != null && wie.soort() == Bezoeker.Soort.EXTERN) throw new NietGevonden();
        return switch (concepten.bewaar(wie, plek, leerling, tekst, Math.clamp(versie, 0, 1_000_000_000))) {
            case Bewaard(int nieuw, var op) -> Html.json(HttpStatus.OK, Map.of("versie", nieuw, "op", Datum.tijd(op)));
            case Ingehaald(var nieuwste) ->
                Html.json(HttpStatus.CONFLICT, Map.of("versie", nieuwste.versie(), "tekst", nieuwste.tekst()));
            case TeLang(int hoogstens) ->
                Html.json(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of(
                                "fout",
                                "Deze tekst is langer dan " + hoogstens
                                        + " tekens en wordt niet meer bewaard. Kort hem in of splits hem."));
        };
    }

    @GetMapping("/sleutel")
    ModelAndView show(Bezoeker wie) {
        return Html.json(HttpStatus.OK, Map.of("sleutel", concepten.sleutel(wie)));
    }
}
