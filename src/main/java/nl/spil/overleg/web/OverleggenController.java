package nl.spil.overleg.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.NieuwOverleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleggen.Planuitkomst.Gepland;
import nl.spil.overleg.Overleggen.Planuitkomst.Onvolledig;
import nl.spil.overleg.Overleglijst;
import nl.spil.overleg.Overleglijst.Plaats;
import nl.spil.overleg.Overleglijst.Regel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meetings of my team, and planning one by hand. */
@Controller
@RequestMapping("/overleg")
@Voor(Publiek.MEDEWERKER)
class OverleggenController {

    private final Overleggen overleggen;
    private final Overleglijst lijst;

    OverleggenController(Overleggen overleggen, Overleglijst lijst) {
        this.overleggen = overleggen;
        this.lijst = lijst;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie) {
        List<Plaats> plaatsen = lijst.plaatsen(wie);
        // Who is in no team reads what was released.
        if (plaatsen.isEmpty()) return Html.zieAnders("/notulen");
        LocalDate vandaag = lijst.vandaag();
        LocalDate maandag = vandaag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate volgende = maandag.plusWeeks(1);
        List<Regel> komend = lijst.komend(maandag);
        return Html.pagina(
                "overleg/overleggen",
                new OverleggenPage(
                        plaatsen.stream().anyMatch(Plaats::schrijft),
                        komend.stream()
                                .filter(r -> r.overleg().dag().isBefore(volgende))
                                .toList(),
                        komend.stream()
                                .filter(r -> !r.overleg().dag().isBefore(volgende))
                                .toList(),
                        lijst.geweest(maandag),
                        plaatsen.size() > 1,
                        vandaag));
    }

    @GetMapping("/nieuw")
    ModelAndView edit(Bezoeker wie, @RequestParam(defaultValue = "") String locatie) {
        List<Plaats> plaatsen = waarIkPlan(wie);
        Plaats hier = plaatsen.stream()
                .filter(p -> p.locatie().toString().equals(locatie))
                .findFirst()
                .orElse(plaatsen.getFirst());
        return Html.pagina("overleg/nieuw", pagina(plaatsen, hier.locatie(), "", "", "", "", "", Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String locatie,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String begin,
            @RequestParam(defaultValue = "") String plaats,
            @RequestParam(defaultValue = "") String herhaal) {
        List<Plaats> plaatsen = waarIkPlan(wie);
        UUID waar = plaatsen.stream()
                .map(Plaats::locatie)
                .filter(id -> id.toString().equals(locatie))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Map<String, String> fouten = new LinkedHashMap<>();
        NieuwOverleg nieuw = new NieuwOverleg(
                waar,
                soort,
                Velden.dag(dag, "dag", fouten),
                Velden.tijd(begin, "begin", fouten),
                plaats,
                Velden.dag(herhaal, "herhaal", fouten));
        if (fouten.isEmpty()) {
            switch (overleggen.plan(wie, nieuw)) {
                case Gepland(UUID eerste, int aantal) -> {
                    return Html.zieAnders(
                            aantal == 1 ? "/overleg/" + eerste : "/overleg",
                            aantal == 1
                                    ? "Het overleg is gepland."
                                    : aantal + " overleggen zijn gepland; vakanties zijn overgeslagen.");
                }
                case Onvolledig(var gevonden) -> fouten.putAll(gevonden);
            }
        }
        return Html.geweigerd("overleg/nieuw", pagina(plaatsen, waar, soort, dag, begin, plaats, herhaal, fouten));
    }

    private List<Plaats> waarIkPlan(Bezoeker wie) {
        List<Plaats> plaatsen =
                lijst.plaatsen(wie).stream().filter(Plaats::schrijft).toList();
        if (plaatsen.isEmpty()) throw new NietGevonden();
        return plaatsen;
    }

    private NieuwOverlegPage pagina(
            List<Plaats> plaatsen,
            UUID locatie,
            String soort,
            String dag,
            String begin,
            String plaats,
            String herhaal,
            Map<String, String> fouten) {
        Map<String, String> locaties = new LinkedHashMap<>();
        plaatsen.forEach(p -> locaties.put(p.locatie().toString(), p.naam()));
        return new NieuwOverlegPage(
                locaties, lijst.soorten(locatie), locatie.toString(), soort, dag, begin, plaats, herhaal, fouten);
    }
}
