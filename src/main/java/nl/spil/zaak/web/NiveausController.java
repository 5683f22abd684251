package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Niveautelling;
import nl.spil.zaak.Niveautelling.Overzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many pupils have which level of support, on any day. */
@Controller
@Voor(Publiek.MEDEWERKER)
class NiveausController {

    private final Niveautelling telling;
    private final Klok klok;

    NiveausController(Niveautelling telling, Klok klok) {
        this.telling = telling;
        this.klok = klok;
    }

    @GetMapping("/zaken/niveaus")
    ModelAndView index(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String soort) {
        LocalDate vandaag = klok.vandaag();
        LocalDate gekozen = vandaag;
        Map<String, String> fouten = new LinkedHashMap<>();
        try {
            if (!dag.isBlank()) gekozen = LocalDate.parse(dag.strip());
            if (gekozen.isAfter(vandaag)) fouten.put("dag", "Kies een dag die al geweest is, of vandaag.");
        } catch (DateTimeParseException geenDag) {
            fouten.put("dag", "Schrijf de dag als jaar-maand-dag, bijvoorbeeld " + vandaag + ".");
        }
        LocalDate op = fouten.isEmpty() ? gekozen : vandaag;
        Overzicht overzicht = telling.op(wie, op, locatie, soort.strip());
        if (overzicht.locaties().isEmpty()
                || (locatie != null && !overzicht.locaties().containsKey(locatie))) throw new NietGevonden();
        if (!soort.isBlank() && !overzicht.soorten().containsKey(soort.strip()))
            fouten.put("soort", "Kies een onderwijssoort uit de lijst.");
        NiveausPage page = new NiveausPage(
                op, dag.isBlank() ? op.toString() : dag, locatie, soort.strip(), Map.copyOf(fouten), overzicht);
        return fouten.isEmpty() ? Html.pagina("zaak/niveaus", page) : Html.geweigerd("zaak/niveaus", page);
    }
}
