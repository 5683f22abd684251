package nl.spil.overleg.web;

import java.util.List;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.organisatie.Locatie;
import nl.spil.overleg.Agendalinks;
import nl.spil.overleg.ICalendar;
import nl.spil.overleg.Jaarkalender;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Scholingsstand;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year of a location, who followed what, and meetings in one's own calendar. */
@Controller
class JaarkalenderController {

    private final Jaarkalender jaarkalender;
    private final Scholingsstand scholing;
    private final Agendalinks links;
    private final Overleggen overleggen;
    private final Berichten berichten;
    private final Klok klok;

    JaarkalenderController(
            Jaarkalender jaarkalender,
            Scholingsstand scholing,
            Agendalinks links,
            Overleggen overleggen,
            Berichten berichten,
            Klok klok) {
        this.jaarkalender = jaarkalender;
        this.scholing = scholing;
        this.links = links;
        this.overleggen = overleggen;
        this.berichten = berichten;
        this.klok = klok;
    }

    @GetMapping("/overleg/jaarkalender")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView show(Bezoeker wie, @RequestParam(defaultValue = "") String locatie) {
        return Html.pagina("overleg/jaarkalender", pagina(wie, locatie, ""));
    }

    @PostMapping("/overleg/jaarkalender/links")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String locatie,
            @RequestParam(defaultValue = "mijn") String welke) {
        Locatie hier = jaarkalender.locatie(wie, locatie);
        String token = links.maak(wie, welke.equals("locatie") ? hier.id() : null);
        return Html.pagina("overleg/jaarkalender", pagina(wie, locatie, berichten.adres("/agenda/" + token + ".ics")));
    }

    @PostMapping("/overleg/jaarkalender/links/{agendalink}/intrekking")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView delete(Bezoeker wie, @PathVariable UUID agendalink) {
        links.trekIn(wie, agendalink);
        return Html.zieAnders("/overleg/jaarkalender", "De link werkt niet meer.");
    }

    /** For a calendar program: no sign-in, the link is the secret. */
    @GetMapping("/agenda/{agendatoken}.ics")
    @Voor(Publiek.IEDEREEN)
    @Uitvoer(wat = "agenda zonder namen", bereik = Bereik.GEEN_LEERLING)
    ModelAndView feed(@PathVariable String agendatoken) {
        return switch (links.lees(agendatoken).orElseThrow(NietGevonden::new)) {
            case Agendalinks.Uitkomst.Open(var afspraken) ->
                new ModelAndView(new IcsAntwoord(
                        HttpStatus.OK,
                        ICalendar.van(
                                afspraken,
                                klok.nu(),
                                new Merk(links.van(agendatoken), klok.vandaag(), "eigen agenda").regel())));
            case Agendalinks.Uitkomst.TeVaak ignored ->
                new ModelAndView(new IcsAntwoord(HttpStatus.TOO_MANY_REQUESTS, ""));
        };
    }

    @GetMapping("/overleg/scholing")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView training(Bezoeker wie, @RequestParam(defaultValue = "") String locatie) {
        Locatie hier = jaarkalender.locatie(wie, locatie);
        List<String> mijn = overleggen.rol(wie, hier.id()).soorten().stream()
                .map(s -> s.id())
                .toList();
        List<Scholingsstand.Regel> regels = scholing.van(hier);
        // Who did not follow what is for who plans it; anyone sees what there is and when.
        return Html.pagina(
                "overleg/scholing", new ScholingPage(jaarkalender.locaties(wie), hier, regels, mijn, klok.vandaag()));
    }

    private JaarkalenderPage pagina(Bezoeker wie, String locatie, String link) {
        Locatie hier = jaarkalender.locatie(wie, locatie);
        return new JaarkalenderPage(
                jaarkalender.locaties(wie), jaarkalender.jaar(wie, hier), links.van(wie), link, klok.vandaag());
    }
}
