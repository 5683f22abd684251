package nl.spil.overzicht.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Schooljaar;
import nl.spil.overzicht.Ondersteuningscijfers;
import nl.spil.schoolplan.Ondersteuningsverslag;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The report by which a school accounts for its support, in numbers (ROL-05). */
@Controller
@Voor(Publiek.MEDEWERKER)
class OndersteuningsverslagController {

    private static final String VORIG = "vorig";

    private final Locaties locaties;
    private final Bezettingen bezettingen;
    private final Schoolplannen schoolplannen;
    private final Ondersteuningscijfers cijfers;
    private final Klok klok;

    OndersteuningsverslagController(
            Locaties locaties,
            Bezettingen bezettingen,
            Schoolplannen schoolplannen,
            Ondersteuningscijfers cijfers,
            Klok klok) {
        this.locaties = locaties;
        this.bezettingen = bezettingen;
        this.schoolplannen = schoolplannen;
        this.cijfers = cijfers;
        this.klok = klok;
    }

    @GetMapping("/locaties/{locatie}/ondersteuningsverslag")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie, @RequestParam(defaultValue = "") String jaar) {
        Locatie hier = locaties.vanMij(wie, locatie);
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        Ondersteuningsverslag regel = plan.ondersteuningsverslag();
        if (regel == null || !mag(wie, locatie, regel)) throw new NietGevonden();
        Schooljaar nu = Schooljaar.van(klok.vandaag());
        Schooljaar vorig = Schooljaar.van(nu.begin().minusDays(1));
        boolean eerder = jaar.equals(VORIG);
        Schooljaar gekozen = eerder ? vorig : nu;
        return Html.pagina(
                "overzicht/ondersteuningsverslag",
                new OndersteuningsverslagPage(
                        hier,
                        gekozen,
                        eerder ? nu : vorig,
                        namen(plan, regel.door()),
                        namen(plan, regel.aan()),
                        regel.bron(),
                        cijfers.van(plan, locatie, gekozen.begin(), gekozen.einde()),
                        klok.vandaag()));
    }

    private boolean mag(Bezoeker wie, UUID locatie, Ondersteuningsverslag regel) {
        List<String> rollen =
                Stream.concat(regel.door().stream(), regel.aan().stream()).toList();
        return bezettingen.vanNu(wie).stream().anyMatch(b -> b.locatie().equals(locatie) && rollen.contains(b.rol()));
    }

    private static List<String> namen(Schoolplan plan, List<String> rollen) {
        return rollen.stream().map(plan.woorden()::rol).toList();
    }
}
