package nl.spil.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.plan.Instemmingen;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.Sjabloon;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Gezinszaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The OPP of a pupil: the version of now, earlier versions, adopting. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp")
@Voor(Publiek.MEDEWERKER)
class PlanController {

    private final Ingang ingang;
    private final Plannen plannen;
    private final Plandossiers dossiers;
    private final Instemmingen instemmingen;
    private final Gezinszaken gezinszaken;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    PlanController(
            Ingang ingang,
            Plannen plannen,
            Plandossiers dossiers,
            Instemmingen instemmingen,
            Gezinszaken gezinszaken,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.ingang = ingang;
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.instemmingen = instemmingen;
        this.gezinszaken = gezinszaken;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = ingang.open(wie, leerling);
        if (open.gevonden().isEmpty()) {
            return Html.pagina(
                    "plan/begin",
                    new BeginPage(
                            open.kop(), open.inzage().waarom(), ingang.sjabloon(open), open.mag(), geschil(open)));
        }
        return Html.pagina("plan/plan", page(open, true));
    }

    @PostMapping("/versies")
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String aanleiding) {
        Open open = ingang.open(wie, leerling).schrijft();
        plannen.openNieuweVersie(wie, open.inzage(), open.soort(), aanleiding);
        return Html.zieAnders(open.url(), "Nieuwe versie geopend");
    }

    @GetMapping("/versies/{nummer}")
    ModelAndView versie(Bezoeker wie, @PathVariable UUID leerling, @PathVariable int nummer) {
        Open open = ingang.versie(wie, leerling, nummer);
        if (open.gevonden().isEmpty()) throw new NietGevonden();
        return Html.pagina("plan/plan", page(open, false));
    }

    @GetMapping("/verschil")
    ModelAndView verschil(Bezoeker wie, @PathVariable UUID leerling, @RequestParam int van, @RequestParam int naar) {
        Open oud = ingang.versie(wie, leerling, van);
        Plandossier nieuw = dossiers.versie(oud.inzage(), oud.soort(), naar).orElseThrow(NietGevonden::new);
        return Html.pagina(
                "plan/verschil",
                VerschilPage.van(
                        oud.kop(),
                        oud.inzage().leest(Klasse.OPP),
                        oud.plan(),
                        nieuw,
                        plannen.sjabloon(oud.plan().kop()),
                        plannen.sjabloon(nieuw.kop())));
    }

    @PostMapping("/vaststelling")
    ModelAndView vaststelling(
            Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "0") int uitgave) {
        Open open = ingang.open(wie, leerling);
        return switch (plannen.stelVast(wie, open.inzage(), open.plan().kop(), uitgave)) {
            case Planuitkomst.Gelukt(UUID _) -> Html.zieAnders(open.url(), "Het plan is vastgesteld");
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> Html.geweigerd("plan/plan", page(open, true));
            case Planuitkomst.Onvolledig(var _) -> Html.geweigerd("plan/plan", page(open, true));
            case Planuitkomst.Ingehaald() -> Html.pagina(HttpStatus.CONFLICT, "plan/plan", page(open, true));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), "Deze versie is al vastgesteld");
        };
    }

    private @Nullable LocalDate geschil(Open open) {
        return gezinszaken
                .inGeschilSinds(open.kop().id(), ingang.sjabloon(open).versie().plan())
                .orElse(null);
    }

    private PlanPage page(Open open, boolean actueel) {
        Plandossier plan = open.plan();
        Sjabloon sjabloon = plannen.sjabloon(plan.kop());
        boolean alles = open.inzage().leest(Klasse.OPP);
        var ondertekenaars = instemmingen.ondertekenaars(sjabloon, open.kop(), plan);
        return new PlanPage(
                open.kop(),
                open.inzage().waarom(),
                Bewaring.van(schoolplannen.voorLocatie(open.kop().locatie().id()), Klasse.OPP),
                plan,
                sjabloon,
                alles,
                actueel && open.mag() && plan.kop().staat().open(),
                actueel && Plannen.magVaststellen(open.inzage(), sjabloon),
                actueel && open.mag() && !plan.kop().staat().open(),
                actueel && !open.mag() && open.inzage().schrijft(Klasse.OPP),
                actueel,
                ondertekenaars,
                actueel && alles ? plannen.ontbreekt(open.kop(), plan, ondertekenaars) : List.of(),
                alles ? dossiers.versies(open.inzage(), open.soort()) : List.of(),
                geschil(open),
                klok.vandaag());
    }
}
