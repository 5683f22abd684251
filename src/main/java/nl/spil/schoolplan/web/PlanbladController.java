package nl.spil.schoolplan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Kengetallen;
import nl.spil.schoolplan.Planlezers;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Profielopzet;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Uitgave;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Profiel;
import nl.spil.schoolplan.lezing.Routeschema;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ondersteuningsplan as a school would print it, made from what runs (CONFIG-01, CONFIG-04). */
@Controller
class PlanbladController {

    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Planpdf pdf;
    private final Klok klok;
    private final Kengetallen kengetallen;
    private final Planlezers lezers;
    private final Planlezingen lezingen;

    PlanbladController(
            Schoolplannen schoolplannen,
            Locaties locaties,
            Planpdf pdf,
            Klok klok,
            Kengetallen kengetallen,
            Planlezers lezers,
            Planlezingen lezingen) {
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.pdf = pdf;
        this.klok = klok;
        this.kengetallen = kengetallen;
        this.lezers = lezers;
        this.lezingen = lezingen;
    }

    @GetMapping("/ondersteuningsplan")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView index(Bezoeker wie) {
        List<Locatie> mijn = locaties.van(wie);
        if (mijn.size() == 1)
            return Html.zieAnders("/ondersteuningsplan/" + mijn.getFirst().schoolplan());
        return Html.pagina("schoolplan/plannen", new PlannenPage(mijn));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}")
    @Voor(Publiek.IEDEREEN)
    ModelAndView show(@Nullable Bezoeker wie, @PathVariable String sleutel) {
        PlanPage blad = blad(sleutel);
        boolean houdtBij = wie != null
                && wie.soort() == Bezoeker.Soort.MEDEWERKER
                && lezers.toezicht(wie, sleutel, blad.plan()).zietToe();
        return Html.zonderMenu("schoolplan/plan", blad.voor(houdtBij));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/hoofdstukken/{hoofdstuk}")
    @Voor(Publiek.IEDEREEN)
    ModelAndView hoofdstuk(@PathVariable String sleutel, @PathVariable String hoofdstuk) {
        PlanPage blad = blad(sleutel);
        Hoofdstuk gekozen = blad.hoofdstukken().stream()
                .filter(h -> h.id().equals(hoofdstuk))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        PlanPage metGetallen = gekozen.id().equals("kengetallen")
                ? blad.met(kengetallen.van(blad.uitgave().versie().id()))
                : blad;
        return Html.zonderMenu("schoolplan/hoofdstuk", new HoofdstukPage(metGetallen, gekozen));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/pdf")
    @Voor(Publiek.IEDEREEN)
    @Uitvoer(wat = "een schoolplan als PDF", bereik = Bereik.GEEN_LEERLING)
    ModelAndView pdf(@PathVariable String sleutel) {
        return new ModelAndView(pdf.van(metGetallen(sleutel), sleutel));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/profiel")
    @Voor(Publiek.IEDEREEN)
    ModelAndView profiel(@PathVariable String sleutel) {
        return Html.zonderMenu("schoolplan/profiel", profielblad(sleutel));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/profiel/pdf")
    @Voor(Publiek.IEDEREEN)
    @Uitvoer(wat = "een schoolplan als PDF", bereik = Bereik.GEEN_LEERLING)
    ModelAndView profielPdf(@PathVariable String sleutel) {
        return new ModelAndView(pdf.van(profielblad(sleutel), sleutel + "-profiel"));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/schema")
    @Voor(Publiek.IEDEREEN)
    ModelAndView schema(@PathVariable String sleutel, @RequestParam(defaultValue = "") String procedure) {
        PlanPage blad = blad(sleutel);
        return Html.zonderMenu(
                "schoolplan/schema",
                new SchemaPage(blad, Routeschema.van(blad.plan(), procedure).orElseThrow(NietGevonden::new)));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/versies")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView versies(@PathVariable String sleutel) {
        List<Schoolplannen.Stand> standen = schoolplannen.standen(sleutel);
        if (standen.isEmpty()) throw new NietGevonden();
        List<Planversie> versies =
                standen.stream().map(s -> schoolplannen.versie(s.id())).toList();
        return Html.pagina("schoolplan/versies", VersiesPage.van(standen, versies));
    }

    @GetMapping("/ondersteuningsplan/{sleutel}/naast")
    @Voor(Publiek.MEDEWERKER)
    ModelAndView naast(@PathVariable String sleutel, @RequestParam(defaultValue = "") String met) {
        Schoolplan hier = uitgave(sleutel).versie().plan();
        Map<String, String> keuzes = new LinkedHashMap<>();
        for (String k : schoolplannen.sleutels()) schoolplannen.bron(k).ifPresent(plan -> keuzes.put(k, plan.naam()));
        String gekozen = met.isEmpty() ? Optional.ofNullable(hier.erft()).orElse(sleutel) : met;
        Schoolplan daar = schoolplannen.bron(gekozen).orElseThrow(NietGevonden::new);
        return Html.pagina("schoolplan/naast", NaastPage.van(Planlezing.van(hier), Planlezing.van(daar), keuzes));
    }

    private PlanPage blad(String sleutel) {
        Uitgave uitgave = uitgave(sleutel);
        Schoolplan plan = uitgave.versie().plan();
        Schoolplan ouder = schoolplannen.ouder(uitgave).orElse(null);
        Planlezingen.Gelezen gelezen = lezingen.van(uitgave.versie(), ouder);
        return new PlanPage(
                uitgave,
                gelezen.lezing(),
                ouder == null ? "" : ouder.naam(),
                gelezen.eigen(),
                klok.vandaag(),
                false,
                "Ondersteuningsplan " + plan.naam(),
                null,
                gelezen.bladen());
    }

    private PlanPage metGetallen(String sleutel) {
        PlanPage blad = blad(sleutel);
        return blad.met(kengetallen.van(blad.uitgave().versie().id()));
    }

    private PlanPage profielblad(String sleutel) {
        PlanPage blad = metGetallen(sleutel);
        Profielopzet opzet = blad.plan().profiel();
        if (opzet == null) throw new NietGevonden();
        return blad.als(
                opzet.naam() + " " + blad.plan().naam(),
                Profiel.van(blad.plan()).orElseThrow(NietGevonden::new));
    }

    private Uitgave uitgave(String sleutel) {
        return schoolplannen.uitgave(sleutel).orElseThrow(NietGevonden::new);
    }
}
