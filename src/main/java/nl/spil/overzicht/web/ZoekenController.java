package nl.spil.overzicht.web;

import java.util.ArrayList;
import java.util.List;
import nl.spil.gedeeld.web.Html;
import nl.spil.overzicht.MijnLeerlingen;
import nl.spil.overzicht.MijnLeerlingen.Regel;
import nl.spil.overzicht.web.ZoekenPage.Doel;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One place to find a pupil, a page or an action; Ctrl K shows its answer on every page. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZoekenController {

    private static final int HOOGSTENS = 20;
    /** With so few pupils it is clear whom an action is about. */
    private static final int DUIDELIJK = 3;

    private final MijnLeerlingen mijn;

    ZoekenController(MijnLeerlingen mijn) {
        this.mijn = mijn;
    }

    @GetMapping("/zoeken")
    ModelAndView show(@RequestParam(defaultValue = "") String q) {
        String vraag = q.strip();
        boolean teKort = vraag.length() < 2;
        List<Regel> leerlingen = teKort ? List.of() : mijn.zoek(vraag, HOOGSTENS);
        List<Doel> acties = new ArrayList<>();
        if (leerlingen.size() <= DUIDELIJK) {
            leerlingen.forEach(l ->
                    acties.add(new Doel("Notitie over " + l.naam(), "/leerlingen/" + l.id() + "/notities/nieuw", "")));
        }
        if (ZoekenPage.past("Notitie schrijven", vraag))
            acties.add(new Doel("Notitie schrijven", "/notities/nieuw", "kies een leerling"));
        return Html.pagina("overzicht/zoeken", new ZoekenPage(q, teKort, leerlingen, acties));
    }
}
