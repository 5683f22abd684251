package nl.spil.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.plan.Ontbrekers;
import nl.spil.plan.Plannen;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Plansoort.VoorWie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which pupils have no OPP, where the schoolplan says that every pupil has one (OPP-02). */
@Controller
@Voor(Publiek.MEDEWERKER)
class OppenController {

    static final Set<String> ROLLEN = Set.of("oco", "schoolleider");

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
        if (wie.rollen().stream().noneMatch(ROLLEN::contains)) throw new NietGevonden();
        List<UUID> waar = new ArrayList<>();
        Set<String> bronnen = new LinkedHashSet<>();
        Set<String> namen = new LinkedHashSet<>();
        for (Locatie locatie : locaties.van(wie)) {
            schoolplannen
                    .voorLocatie(locatie.id())
                    .plan()
                    .plansoort(Plannen.OPP)
                    .filter(s -> s.voorWie() == VoorWie.ALLE_LEERLINGEN)
                    .map(Plansoort::bron)
                    .ifPresent(bron -> {
                        waar.add(locatie.id());
                        bronnen.add(bron);
                        namen.add(schoolplannen
                                .voorLocatie(locatie.id())
                                .plan()
                                .woorden()
                                .plansoort(Plannen.OPP));
                    });
        }
        return Html.pagina(
                "plan/oppen",
                new OppenPage(
                        waar.isEmpty() ? List.of() : ontbrekers.van(wie, waar, Plannen.OPP),
                        String.join(" of ", namen),
                        String.join("; ", bronnen),
                        klok.vandaag()));
    }
}
