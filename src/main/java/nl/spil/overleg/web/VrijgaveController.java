package nl.spil.overleg.web;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Vrijgaven;
import nl.spil.overleg.Vrijgaven.Uitkomst;
import nl.spil.overleg.Vrijgaven.Voorstel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The MT decides with the team what others may read (SOT-16). */
@Controller
@RequestMapping("/vrijgaven")
@Voor(Publiek.MEDEWERKER)
class VrijgaveController {

    private final Vrijgaven vrijgaven;
    private final Poort poort;
    private final Klok klok;

    VrijgaveController(Vrijgaven vrijgaven, Poort poort, Klok klok) {
        this.vrijgaven = vrijgaven;
        this.poort = poort;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView list(Bezoeker wie) {
        if (!vrijgaven.beslist(wie)) throw new NietGevonden();
        return Html.pagina("overleg/voorstellen", new VoorstellenPage(vrijgaven.open(wie), klok.vandaag()));
    }

    @GetMapping("/{id}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID id) {
        return Html.pagina("overleg/voorstel", pagina(wie, id, "", ""));
    }

    @PostMapping("/{id}/akkoord")
    ModelAndView agree(Bezoeker wie, @PathVariable UUID id) {
        return antwoord(wie, id, "", vrijgaven.stemIn(wie, id), "Vrijgegeven.");
    }

    @PostMapping("/{id}/afwijzing")
    ModelAndView refuse(Bezoeker wie, @PathVariable UUID id, @RequestParam(defaultValue = "") String reden) {
        return antwoord(wie, id, reden, vrijgaven.wijsAf(wie, id, reden), "Niet vrijgegeven. Het team ziet je reden.");
    }

    private ModelAndView antwoord(Bezoeker wie, UUID id, String reden, Uitkomst uitkomst, String zin) {
        return switch (uitkomst) {
            case Uitkomst.Besloten ignored -> {
                List<Voorstel> over = vrijgaven.open(wie);
                yield Html.zieAnders(
                        over.isEmpty() ? "/vrijgaven" : over.getFirst().url(), zin);
            }
            case Uitkomst.ZelfVoorgesteld ignored ->
                Html.geweigerd(
                        "overleg/voorstel",
                        pagina(
                                wie,
                                id,
                                reden,
                                "Je hebt dit zelf voorgesteld. Vrijgeven doen twee mensen: vraag een ander die mee mag besluiten."));
            case Uitkomst.ZonderReden ignored ->
                Html.geweigerd(
                        "overleg/voorstel",
                        pagina(
                                wie,
                                id,
                                reden,
                                "Schrijf waarom je dit deel niet vrijgeeft, zodat het team het kan aanpassen."));
        };
    }

    private VoorstelPage pagina(Bezoeker wie, UUID id, String reden, String fout) {
        Voorstel voorstel = vrijgaven.open(wie, id).orElseThrow(NietGevonden::new);
        Inzage inzage = poort.open(wie, voorstel.leerling(), "voorstel tot vrijgave van notulen");
        int wachtend = vrijgaven.open(wie).size();
        return new VoorstelPage(voorstel, inzage.waarom(), wachtend, reden, fout, klok.vandaag());
    }
}
