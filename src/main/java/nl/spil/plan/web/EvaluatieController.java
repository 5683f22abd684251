package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.plan.Evaluaties;
import nl.spil.plan.Evaluaties.Terugblik;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking back on a goal of the version that holds. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp/doelen/{doel}/evaluatie")
@Voor(Publiek.MEDEWERKER)
class EvaluatieController {

    private final Ingang ingang;
    private final Plandossiers dossiers;
    private final Evaluaties evaluaties;
    private final Concepten concepten;
    private final Klok klok;

    EvaluatieController(Ingang ingang, Plandossiers dossiers, Evaluaties evaluaties, Concepten concepten, Klok klok) {
        this.ingang = ingang;
        this.dossiers = dossiers;
        this.evaluaties = evaluaties;
        this.concepten = concepten;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID doel) {
        Open open = ingang.open(wie, leerling).schrijft();
        Plandossier plan = geldig(open);
        return Html.pagina(
                "plan/evaluatie",
                page(wie, open, plan, doel(plan, doel), klok.vandaag().toString(), "", null, null, Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID doel,
            @RequestParam(defaultValue = "") String gehoudenOp,
            @RequestParam(defaultValue = "") String uitkomst,
            @RequestParam(defaultValue = "") String bewijs,
            @RequestParam(defaultValue = "") String vervolg) {
        Open open = ingang.open(wie, leerling).schrijft();
        Plandossier plan = geldig(open);
        Doel d = doel(plan, doel);
        Terugblik terugblik = new Terugblik(Tekst.dag(gehoudenOp), uitkomst, Tekst.van(bewijs), Tekst.van(vervolg));
        return switch (evaluaties.evalueer(wie, open.inzage(), plan.kop(), d, terugblik)) {
            case Planuitkomst.Gelukt(UUID _) -> Html.zieAnders(open.url() + "#doel-" + doel, "Evaluatie vastgelegd");
            case Planuitkomst.Onvolledig(var fouten) ->
                Html.geweigerd(
                        "plan/evaluatie", page(wie, open, plan, d, gehoudenOp, uitkomst, bewijs, vervolg, fouten));
            case Planuitkomst.Gesloten() -> throw new NietGevonden();
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    /** What holds is evaluated, also while a next version is being made. */
    private Plandossier geldig(Open open) {
        return dossiers.geldig(open.inzage(), open.soort()).orElseThrow(NietGevonden::new);
    }

    private static Doel doel(Plandossier plan, UUID doel) {
        return plan.doel(doel).filter(Doel::loopt).orElseThrow(NietGevonden::new);
    }

    private EvaluatiePage page(
            Bezoeker wie,
            Open open,
            Plandossier plan,
            Doel doel,
            String gehoudenOp,
            String uitkomst,
            @org.jspecify.annotations.Nullable String bewijs,
            @org.jspecify.annotations.Nullable String vervolg,
            Map<String, String> fouten) {
        String plek = Plannen.plek(plan.kop(), "evaluatie." + doel.id() + ".");
        Map<String, Concept> bewaard = concepten.leesAlle(wie, plek, open.kop().id());
        Concept b = bewaard.getOrDefault(plek + "bewijs", Concept.LEEG);
        Concept v = bewaard.getOrDefault(plek + "vervolg", Concept.LEEG);
        return new EvaluatiePage(
                open.kop(),
                ingang.sjabloon(open),
                doel,
                gehoudenOp,
                uitkomst,
                bewijs == null ? b.tekst() : bewijs,
                vervolg == null ? v.tekst() : vervolg,
                plek,
                b.versie(),
                v.versie(),
                klok.vandaag().toString(),
                fouten);
    }
}
