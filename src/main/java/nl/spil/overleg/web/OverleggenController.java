package nl.spil.overleg.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Klassen;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overleg.NieuwOverleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleggen.Planuitkomst.Gepland;
import nl.spil.overleg.Overleggen.Planuitkomst.Onvolledig;
import nl.spil.overleg.Overleglijst;
import nl.spil.overleg.Overleglijst.Plaats;
import nl.spil.overleg.Overleglijst.Regel;
import nl.spil.overleg.web.NieuwOverlegPage.Invoer;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
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
    private final Klassen klassen;
    private final Leerlingen leerlingen;
    private final Poort poort;

    OverleggenController(
            Overleggen overleggen, Overleglijst lijst, Klassen klassen, Leerlingen leerlingen, Poort poort) {
        this.overleggen = overleggen;
        this.lijst = lijst;
        this.klassen = klassen;
        this.leerlingen = leerlingen;
        this.poort = poort;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie) {
        List<Plaats> plaatsen = lijst.plaatsen(wie);
        // Who has nothing to do with any meeting reads what was released.
        if (plaatsen.isEmpty() && !lijst.doetMee()) return Html.zieAnders("/notulen");
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
    ModelAndView edit(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String locatie,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String leerling,
            @RequestParam(defaultValue = "") String groep,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String q) {
        List<Plaats> plaatsen = waarIkPlan(wie);
        Plaats hier = plaats(plaatsen, locatie).orElse(plaatsen.getFirst());
        Inzage inzage = open(wie, leerling);
        return Html.pagina(
                "overleg/nieuw",
                pagina(
                        wie,
                        plaatsen,
                        hier,
                        inzage,
                        q,
                        new Invoer(soort, dag, "", "", "", groep, "", true, true),
                        Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String locatie,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String begin,
            @RequestParam(defaultValue = "") String plaats,
            @RequestParam(defaultValue = "") String herhaal,
            @RequestParam(defaultValue = "") String leerling,
            @RequestParam(defaultValue = "") String groep,
            @RequestParam(defaultValue = "") String thema,
            @RequestParam(defaultValue = "") String ouders,
            @RequestParam(name = "met-leerling", defaultValue = "") String metLeerling) {
        List<Plaats> plaatsen = waarIkPlan(wie);
        Plaats waar = plaats(plaatsen, locatie).orElseThrow(NietGevonden::new);
        Inzage inzage = open(wie, leerling);
        Map<String, String> fouten = new LinkedHashMap<>();
        Invoer invoer =
                new Invoer(soort, dag, begin, plaats, herhaal, groep, thema, !ouders.isEmpty(), !metLeerling.isEmpty());
        NieuwOverleg nieuw = new NieuwOverleg(
                waar.locatie(),
                soort,
                Velden.dag(dag, "dag", fouten),
                Velden.tijd(begin, "begin", fouten),
                plaats,
                Velden.dag(herhaal, "herhaal", fouten),
                Velden.id(groep),
                thema,
                invoer.ouders(),
                invoer.metLeerling());
        if (fouten.isEmpty()) {
            switch (overleggen.plan(wie, nieuw, inzage)) {
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
        return Html.geweigerd("overleg/nieuw", pagina(wie, plaatsen, waar, inzage, "", invoer, fouten));
    }

    private @Nullable Inzage open(Bezoeker wie, String leerling) {
        UUID id = Velden.id(leerling);
        return id == null ? null : poort.open(wie, id, "overleg plannen");
    }

    private static Optional<Plaats> plaats(List<Plaats> plaatsen, String locatie) {
        return plaatsen.stream()
                .filter(p -> p.locatie().toString().equals(locatie))
                .findFirst();
    }

    private List<Plaats> waarIkPlan(Bezoeker wie) {
        List<Plaats> plaatsen =
                lijst.plaatsen(wie).stream().filter(Plaats::schrijft).toList();
        if (plaatsen.isEmpty()) throw new NietGevonden();
        return plaatsen;
    }

    private NieuwOverlegPage pagina(
            Bezoeker wie,
            List<Plaats> plaatsen,
            Plaats hier,
            @Nullable Inzage inzage,
            String q,
            Invoer invoer,
            Map<String, String> fouten) {
        Map<String, String> locaties = new LinkedHashMap<>();
        plaatsen.forEach(p -> locaties.put(p.locatie().toString(), p.naam()));
        Map<String, String> soorten = new LinkedHashMap<>();
        for (Overlegsoort s : hier.soorten()) {
            // About one pupil begins at that pupil.
            if (inzage == null || s.gaatOver() == Over.EEN_LEERLING) soorten.put(s.id(), s.naam());
        }
        Map<String, String> klassen = new LinkedHashMap<>();
        if (hier.soorten().stream().anyMatch(s -> s.gaatOver().perKlas()) && inzage == null) {
            this.klassen.van(wie).stream()
                    .filter(g -> g.isKlasVan(hier.locatie()))
                    .forEach(g -> klassen.put(g.id().toString(), g.code()));
        }
        Optional<Overlegsoort> gekozen = hier.soorten().stream()
                .filter(s -> s.id().equals(invoer.soort()))
                .findFirst();
        return new NieuwOverlegPage(
                locaties,
                soorten,
                klassen,
                hier.locatie().toString(),
                inzage == null ? "" : inzage.leerling().toString(),
                inzage == null ? "" : leerlingen.kop(inzage).naam(),
                inzage == null && q.strip().length() > 1 ? lijst.zoek(q) : List.of(),
                q,
                invoer,
                gekozen.map(Overlegsoort::bron).orElse(""),
                inzage == null
                        ? null
                        : gekozen.flatMap(s -> overleggen.toestemming(hier.locatie(), s, inzage.leerling()))
                                .orElse(null),
                inzage != null && inzage.schrijft(Klasse.TOESTEMMING),
                fouten);
    }
}
