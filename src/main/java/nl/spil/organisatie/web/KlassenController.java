package nl.spil.organisatie.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Klasdeel;
import nl.spil.organisatie.Klassen;
import nl.spil.organisatie.Klassen.GroepMetLeerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** My classes and who is in them. */
@Controller
@Voor(Publiek.MEDEWERKER)
class KlassenController {

    private final Klassen klassen;
    private final List<Klasdeel> delen;

    KlassenController(Klassen klassen, List<Klasdeel> delen) {
        this.klassen = klassen;
        this.delen = delen;
    }

    @GetMapping("/klassen")
    ModelAndView index(Bezoeker wie) {
        return Html.pagina("organisatie/klassen", new KlassenPage(klassen.van(wie)));
    }

    @GetMapping("/klassen/{id}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID id) {
        GroepMetLeerlingen klas = klassen.groep(wie, id).orElseThrow(NietGevonden::new);
        return Html.pagina(
                "organisatie/klas",
                new KlasPage(
                        klas,
                        delen.stream()
                                .map(d -> d.bij(wie, id))
                                .flatMap(Optional::stream)
                                .toList()));
    }
}
