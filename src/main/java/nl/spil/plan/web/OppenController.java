package nl.spil.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.plan.Ontbrekers;
import nl.spil.plan.Ontbrekers.Regel;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Plansoort.VoorWie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which pupils have no plan, where the schoolplan says that every pupil has one (OPP-02); for who leads a location. */
@Controller
@Voor(Publiek.MEDEWERKER)
class OppenController {

    private final Ontbrekers ontbrekers;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    OppenController(Ontbrekers ontbrekers, Locaties locaties, Schoolplannen schoolplannen, Klok klok) {
        this.ontbrekers = ontbrekers;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/oppen/ontbreekt")
    ModelAndView show(Bezoeker wie) {
        List<Locatie> geleid = locaties.diePersoonLeidt();
        if (geleid.isEmpty()) throw new NietGevonden();
        Map<String, List<UUID>> waar = new LinkedHashMap<>();
        Set<String> bronnen = new LinkedHashSet<>();
        Set<String> namen = new LinkedHashSet<>();
        for (Locatie locatie : geleid) {
            Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
            Plansoort soort = plan.wettelijkPlan()
                    .filter(s -> s.voorWie() == VoorWie.ALLE_LEERLINGEN)
                    .orElse(null);
            if (soort == null) continue;
            waar.computeIfAbsent(soort.id(), s -> new ArrayList<>()).add(locatie.id());
            bronnen.add(soort.bron());
            namen.add(plan.woorden().planNaam());
        }
        List<Regel> regels = new ArrayList<>();
        waar.forEach((soort, plaatsen) -> regels.addAll(ontbrekers.van(wie, plaatsen, soort)));
        return Html.pagina(
                "plan/oppen",
                new OppenPage(regels, String.join(" of ", namen), String.join("; ", bronnen), klok.vandaag()));
    }
}
