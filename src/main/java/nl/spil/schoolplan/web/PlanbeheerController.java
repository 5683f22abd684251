package nl.spil.schoolplan.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.schoolplan.GeenPlan;
import nl.spil.schoolplan.Planbestand;
import nl.spil.schoolplan.Planbestanden;
import nl.spil.schoolplan.Planontwerpen;
import nl.spil.schoolplan.Planontwerpen.Uitgang;
import nl.spil.schoolplan.Planontwerpen.Vaststeluitkomst;
import nl.spil.schoolplan.Planrecht;
import nl.spil.schoolplan.Planrechten;
import nl.spil.schoolplan.Planstanden;
import nl.spil.schoolplan.Planstanden.Onderwerp;
import nl.spil.schoolplan.Planstanden.Planstand;
import nl.spil.schoolplan.Routebeschrijvingen;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Verschil;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** How the plans stand; bringing one in and taking one out; looking back on one. */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
class PlanbeheerController {

    private final Planstanden standen;
    private final Planrechten rechten;
    private final Planontwerpen ontwerpen;
    private final Routebeschrijvingen routes;
    private final Klok klok;

    PlanbeheerController(
            Planstanden standen, Planrechten rechten, Planontwerpen ontwerpen, Routebeschrijvingen routes, Klok klok) {
        this.routes = routes;
        this.standen = standen;
        this.rechten = rechten;
        this.ontwerpen = ontwerpen;
        this.klok = klok;
    }

    @GetMapping("/schoolplannen")
    ModelAndView index(Bezoeker wie) {
        return Html.pagina("schoolplan/beheer", beheer(wie, Map.of()));
    }

    private BeheerPage beheer(Bezoeker wie, Map<String, String> fouten) {
        List<Planstand> plannen = standen.van(wie);
        boolean beheer = wie.soort() == Bezoeker.Soort.BEHEER;
        if (plannen.isEmpty() && !beheer) throw new NietGevonden();
        return new BeheerPage(plannen, beheer, fouten);
    }

    @PostMapping("/schoolplannen")
    ModelAndView create(Bezoeker wie, @RequestParam(name = "bestand", required = false) @Nullable MultipartFile bestand)
            throws IOException {
        String naam = bestand == null ? null : bestand.getOriginalFilename();
        if (bestand == null || naam == null || naam.isBlank())
            return Html.geweigerd(
                    "schoolplan/beheer",
                    beheer(
                            wie,
                            Map.of(
                                    "bestand",
                                    "Kies een bestand: een schoolplan dat eindigt op .yaml, of een zip met zulke bestanden.")));
        List<Planbestand> bestanden;
        try {
            bestanden = Planbestanden.uitUpload(naam, bestand.getBytes());
        } catch (GeenPlan fout) {
            return Html.geweigerd("schoolplan/beheer", beheer(wie, Map.of("bestand", fout.zin())));
        }
        if (bestanden.isEmpty())
            return Html.geweigerd(
                    "schoolplan/beheer",
                    beheer(
                            wie,
                            Map.of(
                                    "bestand",
                                    "In ‘" + naam
                                            + "’ zit geen schoolplan. Een schoolplan is een bestand dat eindigt op .yaml.")));
        switch (ontwerpen.leesIn(wie, bestanden)) {
            case Vaststeluitkomst.Onvolledig(Map<String, String> fouten) -> {
                return Html.geweigerd("schoolplan/beheer", beheer(wie, fouten));
            }
            case Vaststeluitkomst.Gedaan _, Vaststeluitkomst.Afgekeurd _, Vaststeluitkomst.Ingehaald _ -> {}
        }
        String eerste = bestanden.getFirst().planId();
        return Html.zieAnders(
                bestanden.size() == 1 ? "/schoolplannen/" + eerste + "/ontwerp" : "/schoolplannen",
                bestanden.size() == 1
                        ? "Ingelezen als ontwerp. Er is nog niets veranderd."
                        : bestanden.size() + " plannen ingelezen als ontwerp. Er is nog niets veranderd.");
    }

    @GetMapping("/schoolplannen/{sleutel}")
    ModelAndView show(Bezoeker wie, @PathVariable String sleutel) {
        Planrecht recht = recht(wie, sleutel);
        Planstand stand = standen.van(sleutel);
        Schoolplan plan = stand.plan();
        boolean vanBestuur = plan != null && plan.soort() == Schoolplan.Soort.BESTUUR;
        return Html.pagina(
                "schoolplan/planstaat",
                new PlanstaatPage(
                        stand,
                        recht,
                        verschil(ontwerpen.metBestuur(sleutel)),
                        stand.meegeleverdAnders() ? verschil(ontwerpen.metSpil(sleutel)) : List.of(),
                        vanBestuur ? List.of() : routes.stenen(sleutel),
                        vanBestuur ? routes.scholen(sleutel) : List.of(),
                        !stand.locaties().isEmpty(),
                        wie.soort() == Bezoeker.Soort.BEHEER,
                        klok.vandaag()));
    }

    private static List<Verschil> verschil(Planontwerpen.@Nullable Keuring k) {
        Schoolplan oud = k == null ? null : k.oud();
        Schoolplan nieuw = k == null ? null : k.nieuw();
        return oud == null || nieuw == null ? List.of() : Verschil.tussen(Planlezing.van(oud), Planlezing.van(nieuw));
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/begin")
    ModelAndView begin(
            Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "geldend") String uitgang) {
        Uitgang gekozen = switch (uitgang) {
            case "meegeleverd" -> Uitgang.MEEGELEVERD;
            case "bestuur" -> Uitgang.BESTUUR;
            default -> Uitgang.GELDEND;
        };
        ontwerpen.begin(wie, sleutel, gekozen);
        return Html.zieAnders("/schoolplannen/" + sleutel + "/ontwerp");
    }

    @GetMapping("/schoolplannen/{sleutel}/tekst")
    @Uitvoer(wat = "de tekst van een schoolplan", bereik = Bereik.GEEN_LEERLING)
    ModelAndView tekst(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "0") int nummer) {
        recht(wie, sleutel);
        Planbestand tekst = nummer == 0 ? standen.tekst(sleutel) : standen.tekst(sleutel, nummer);
        return new ModelAndView(new Bestandantwoord(tekst.planId() + ".yaml", "application/yaml", tekst.tekst()));
    }

    @GetMapping("/schoolplannen/{sleutel}/geheel")
    @Uitvoer(wat = "een schoolplan als geheel", bereik = Bereik.GEEN_LEERLING)
    ModelAndView geheel(Bezoeker wie, @PathVariable String sleutel) {
        recht(wie, sleutel);
        return new ModelAndView(new Bestandantwoord(sleutel + ".json", "application/json", standen.geheel(sleutel)));
    }

    @GetMapping("/schoolplannen/{sleutel}/evaluatie")
    ModelAndView evaluatie(Bezoeker wie, @PathVariable String sleutel) {
        return Html.pagina("schoolplan/evaluatie", evaluatie(wie, sleutel, Map.of(), Map.of()));
    }

    @PostMapping("/schoolplannen/{sleutel}/evaluatie")
    ModelAndView evalueer(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "plan") String onderwerp,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate op,
            @RequestParam(defaultValue = "") String uitkomst) {
        Onderwerp over = onderwerp.equals("schoolprofiel") ? Onderwerp.SCHOOLPROFIEL : Onderwerp.PLAN;
        Map<String, String> fouten = standen.evalueer(wie, sleutel, over, op, uitkomst);
        if (fouten.isEmpty())
            return Html.zieAnders(
                    "/schoolplannen/" + sleutel + "/evaluatie",
                    over == Onderwerp.PLAN
                            ? "De evaluatie is vastgelegd."
                            : "Vastgelegd dat het schoolprofiel is bijgewerkt.");
        Map<String, String> ingevuld = new LinkedHashMap<>();
        Map<String, String> per = new LinkedHashMap<>();
        ingevuld.put("op-" + over.sleutel(), op == null ? "" : op.toString());
        ingevuld.put("uitkomst-" + over.sleutel(), uitkomst);
        fouten.forEach((veld, zin) -> per.put(veld + "-" + over.sleutel(), zin));
        return Html.geweigerd("schoolplan/evaluatie", evaluatie(wie, sleutel, ingevuld, per));
    }

    private EvaluatiePage evaluatie(
            Bezoeker wie, String sleutel, Map<String, String> ingevuld, Map<String, String> fouten) {
        Planrecht recht = recht(wie, sleutel);
        Planstand stand = standen.van(sleutel);
        return new EvaluatiePage(stand, recht, standen.houdtProfiel(stand), ingevuld, fouten);
    }

    private Planrecht recht(Bezoeker wie, String sleutel) {
        Planrecht recht = rechten.van(wie, sleutel);
        if (!recht.iets()) throw new NietGevonden();
        return recht;
    }
}
