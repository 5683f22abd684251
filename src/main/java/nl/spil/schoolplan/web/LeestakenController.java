package nl.spil.schoolplan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Leestaak;
import nl.spil.schoolplan.Leestaken;
import nl.spil.schoolplan.Leestaken.Opdracht;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.lezing.Routeschema;
import nl.spil.schoolplan.web.LeestaakPage.Functie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The handleiding for new colleagues: what they read, and who did not yet (ROUTE-04). */
@Controller
@Voor(Publiek.MEDEWERKER)
class LeestakenController {

    private final Leestaken leestaken;
    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Bezettingen bezettingen;
    private final Klok klok;

    LeestakenController(
            Leestaken leestaken, Schoolplannen schoolplannen, Locaties locaties, Bezettingen bezettingen, Klok klok) {
        this.leestaken = leestaken;
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.bezettingen = bezettingen;
        this.klok = klok;
    }

    @GetMapping("/leestaken/{leestaak}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leestaak) {
        Opdracht opdracht = leestaken.vanMij(wie, leestaak);
        Leestaak taak = leestaken.taak(opdracht).orElseThrow(NietGevonden::new);
        Schoolplan plan = schoolplannen.voorLocatie(opdracht.locatie()).plan();
        return Html.pagina(
                "schoolplan/leestaak",
                new LeestaakPage(
                        leestaak,
                        locaties.locatie(opdracht.locatie()),
                        taak,
                        Routeschema.van(plan, taak.procedure()).orElseThrow(NietGevonden::new),
                        mensen(opdracht.locatie(), plan),
                        opdracht.voor(),
                        opdracht.gelezen()));
    }

    @PostMapping("/leestaken/{leestaak}/gelezen")
    ModelAndView create(Bezoeker wie, @PathVariable UUID leestaak) {
        leestaken.bevestig(wie, leestaak);
        return Html.zieAnders("/", "Gelezen. Je vindt dit terug in het ondersteuningsplan, onder School.");
    }

    @GetMapping("/locaties/{locatie}/leestaken")
    ModelAndView index(Bezoeker wie, @PathVariable UUID locatie) {
        Locatie hier = locaties.vanMij(wie, locatie);
        List<Leestaak> taken = schoolplannen.voorLocatie(locatie).plan().leestaken();
        if (taken.isEmpty() || !leestaken.zietToe(locatie)) throw new NietGevonden();
        return Html.pagina(
                "schoolplan/leestaken", new LeestakenPage(hier, taken, leestaken.lezers(locatie), klok.vandaag()));
    }

    /** The roles of the school that somebody has, in the order of the plan. */
    private List<Functie> mensen(UUID locatie, Schoolplan plan) {
        Map<String, List<Bezetting>> bezet =
                bezettingen.opLocatie(locatie).stream().collect(Collectors.groupingBy(Bezetting::rol));
        List<Functie> uit = new ArrayList<>();
        for (Rol rol : plan.rollen()) {
            List<String> wie = bezet.getOrDefault(rol.id(), List.of()).stream()
                    .map(b -> b.groep().isEmpty() || rol.plek() == Rol.Plek.LESGEVER
                            ? b.naam()
                            : b.naam() + " (" + b.groep() + ")")
                    .distinct()
                    .toList();
            if (!wie.isEmpty())
                uit.add(new Functie(
                        rol.naam(),
                        rol.taken().isEmpty() ? "" : rol.taken().getFirst(),
                        wie,
                        "/locaties/" + locatie + "/rollen/" + rol.id()));
        }
        return uit;
    }
}
