package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Niveautelling;
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
    ModelAndView index(Bezoeker wie, @RequestParam(defaultValue = "") String dag) {
        LocalDate vandaag = klok.vandaag();
        LocalDate gekozen = vandaag;
        String fout = "";
        try {
            if (!dag.isBlank()) gekozen = LocalDate.parse(dag.strip());
            if (gekozen.isAfter(vandaag)) fout = "Kies een dag die al geweest is, of vandaag.";
        } catch (DateTimeParseException geenDag) {
            fout = "Schrijf de dag als jaar-maand-dag, bijvoorbeeld " + vandaag + ".";
        }
        LocalDate op = fout.isEmpty() ? gekozen : vandaag;
        var tellingen = telling.op(wie, op);
        if (tellingen.isEmpty()) throw new NietGevonden();
        NiveausPage page = new NiveausPage(op, dag.isBlank() ? op.toString() : dag, fout, tellingen);
        return fout.isEmpty() ? Html.pagina("zaak/niveaus", page) : Html.geweigerd("zaak/niveaus", page);
    }
}
