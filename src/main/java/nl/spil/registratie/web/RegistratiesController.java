package nl.spil.registratie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.registratie.Registratiecijfers;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registratielijst.Filter;
import nl.spil.registratie.Registratielijst.Lijst;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Per kind what was written down about my pupils: what is open, what takes too long, what was answered. */
@Controller
@Voor(Publiek.MEDEWERKER)
class RegistratiesController {

    private final Poort poort;
    private final Registratielijst lijst;
    private final Registratiecijfers cijfers;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    RegistratiesController(
            Poort poort,
            Registratielijst lijst,
            Registratiecijfers cijfers,
            Locaties locaties,
            Schoolplannen schoolplannen) {
        this.poort = poort;
        this.lijst = lijst;
        this.cijfers = cijfers;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping("/registraties")
    ModelAndView show(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(defaultValue = "open") String staat,
            @RequestParam(defaultValue = "1") int blad) {
        Filter filter = new Filter(formulier, staat, Math.max(1, blad));
        Lijst rijen = lijst.vanMij(wie, filter);
        poort.noteer(
                wie,
                rijen.rijen().stream()
                        .map(r -> r.registratie().leerling())
                        .filter(Objects::nonNull)
                        .toList(),
                "registraties",
                rijen.rijen().stream()
                        .map(r -> r.registratie().klasse())
                        .distinct()
                        .toArray(Klasse[]::new));
        List<Locatie> mijn = locaties.van(wie);
        return Html.pagina(
                "registratie/lijst",
                new RegistratiesPage(
                        rijen,
                        filter,
                        soorten(mijn),
                        !mijn.isEmpty(),
                        !cijfers.locaties(wie).isEmpty()));
    }

    /** Every form that is filled in about a pupil, of the plans of these locations. */
    private Map<String, String> soorten(List<Locatie> mijn) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Locatie l : mijn) {
            for (Formulier f : schoolplannen.voorLocatie(l.id()).plan().formulieren()) {
                Formulier.Bij bij = f.bij();
                if (bij != null && bij.overLeerling()) uit.putIfAbsent(f.id(), f.naam());
            }
        }
        return uit;
    }
}
