package nl.spil.organisatie.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatiegegevens;
import nl.spil.organisatie.Locatiegegevens.Gegevens;
import nl.spil.organisatie.Locaties;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The master data of school and location (CONFIG-10). */
@Controller
@Voor(Publiek.BEHEER)
class LocatiesController {

    private final Locaties locaties;
    private final Locatiegegevens gegevens;

    LocatiesController(Locaties locaties, Locatiegegevens gegevens) {
        this.locaties = locaties;
        this.gegevens = gegevens;
    }

    @GetMapping("/beheer/locaties")
    ModelAndView index() {
        return Html.pagina("organisatie/locaties", new LocatiesPage(locaties.alle()));
    }

    @GetMapping("/beheer/locaties/{locatie}")
    ModelAndView show(@PathVariable UUID locatie) {
        return Html.pagina(
                "organisatie/locatie", new LocatiePage(locaties.locatie(locatie), gegevens.van(locatie), Map.of()));
    }

    @PostMapping("/beheer/locaties/{locatie}")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @RequestParam(defaultValue = "") String vestiging,
            @RequestParam(defaultValue = "") String brin,
            @RequestParam(defaultValue = "") String vestigingsnummer,
            @RequestParam(defaultValue = "") String adres,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String woonplaats,
            @RequestParam(defaultValue = "") String telefoon,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String leiding,
            @RequestParam(defaultValue = "") String contactpersoon) {
        var hier = locaties.locatie(locatie);
        Gegevens nieuw = new Gegevens(
                vestiging.strip(),
                brin.strip().toUpperCase(Locale.ROOT),
                vestigingsnummer.strip(),
                adres.strip(),
                postcode.strip().toUpperCase(Locale.ROOT),
                woonplaats.strip(),
                telefoon.strip(),
                email.strip(),
                site.strip(),
                leiding.strip(),
                contactpersoon.strip());
        Map<String, String> fouten = gegevens.bewaar(wie, locatie, nieuw);
        if (fouten.isEmpty())
            return Html.zieAnders("/beheer/locaties/" + locatie, "Bewaard. Het staat nu ook op de planpagina.");
        return Html.geweigerd("organisatie/locatie", new LocatiePage(hier, nieuw, fouten));
    }
}
