package nl.spil.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.Sjabloon;
import nl.spil.plan.Staat;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Goals of the version that is being made. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp/doelen")
@Voor(Publiek.MEDEWERKER)
class DoelController {

    private static final String GESLOTEN =
            "Deze versie is intussen vastgesteld. Open een nieuwe versie; wat je typte is bewaard.";

    private final Ingang ingang;
    private final Plannen plannen;
    private final Concepten concepten;
    private final Klok klok;

    DoelController(Ingang ingang, Plannen plannen, Concepten concepten, Klok klok) {
        this.ingang = ingang;
        this.plannen = plannen;
        this.concepten = concepten;
        this.klok = klok;
    }

    @GetMapping("/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = schrijfbaar(wie, leerling);
        return Html.pagina(
                "plan/doel",
                page(
                        wie,
                        open,
                        "",
                        0,
                        DoelForm.leeg(open.kop()
                                .mentor()
                                .map(LeerlingKop.Mentor::naam)
                                .orElse("")),
                        List.of(),
                        Map.of()));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @ModelAttribute DoelForm form) {
        Open open = ingang.open(wie, leerling).schrijft();
        return antwoord(
                wie,
                open,
                "",
                form,
                plannen.voegDoelToe(wie, open.inzage(), open.plan().kop(), form.gegevens()));
    }

    @GetMapping("/{doel}")
    ModelAndView edit(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID doel) {
        Open open = schrijfbaar(wie, leerling);
        Doel d = doel(open, doel);
        return Html.pagina(
                "plan/doel",
                page(
                        wie,
                        open,
                        doel.toString(),
                        d.versie(),
                        DoelForm.van(d.gegevens(), d.versie()),
                        List.of(),
                        Map.of()));
    }

    @PostMapping("/{doel}")
    ModelAndView update(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID doel, @ModelAttribute DoelForm form) {
        Open open = ingang.open(wie, leerling).schrijft();
        Doel d = doel(open, doel);
        int versie = form.versie() == null ? 0 : form.versie();
        return antwoord(
                wie,
                open,
                doel.toString(),
                form,
                plannen.wijzigDoel(wie, open.inzage(), open.plan().kop(), d, form.gegevens(), versie));
    }

    @PostMapping("/{doel}/verval")
    ModelAndView delete(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID doel,
            @RequestParam(defaultValue = "0") int versie) {
        Open open = ingang.open(wie, leerling).schrijft();
        Doel d = doel(open, doel);
        return switch (plannen.laatDoelVervallen(wie, open.inzage(), open.plan().kop(), d, versie)) {
            case Planuitkomst.Gelukt(UUID _) ->
                Html.zieAnders(open.url(), "Het doel is uit deze versie gehaald. In eerdere versies blijft het staan.");
            case Planuitkomst.Ingehaald() ->
                Html.pagina(
                        HttpStatus.CONFLICT,
                        "plan/doel",
                        page(
                                wie,
                                open,
                                doel.toString(),
                                d.versie(),
                                DoelForm.van(d.gegevens(), d.versie()),
                                List.of(),
                                Map.of(
                                        "",
                                        "Dit doel is net door " + d.gewijzigdDoor()
                                                + " gewijzigd. Lees het eerst, en beslis dan opnieuw.")));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), GESLOTEN);
            case Planuitkomst.Onvolledig(var _) -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    private ModelAndView antwoord(Bezoeker wie, Open open, String doel, DoelForm form, Planuitkomst uitkomst) {
        int versie = form.versie() == null ? 0 : form.versie();
        return switch (uitkomst) {
            case Planuitkomst.Gelukt(UUID id) -> Html.zieAnders(open.url() + "#doel-" + id, "Doel opgeslagen");
            case Planuitkomst.Onvolledig(var fouten) ->
                Html.geweigerd("plan/doel", page(wie, open, doel, versie, form, List.of(), fouten));
            case Planuitkomst.Ingehaald() -> {
                Doel nu = doel(open, UUID.fromString(doel));
                yield Html.pagina(
                        HttpStatus.CONFLICT,
                        "plan/doel",
                        page(wie, open, doel, nu.versie(), form, ander(form, nu, ingang.sjabloon(open)), Map.of()));
            }
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), GESLOTEN);
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    /** The fields in which two people differ. */
    private static List<DoelPage.Ander> ander(DoelForm mijn, Doel nu, Sjabloon sjabloon) {
        DoelForm hun = DoelForm.van(nu.gegevens(), nu.versie());
        List<DoelPage.Ander> uit = new ArrayList<>();
        for (Map.Entry<String, String> veld : LABELS) {
            String a = mijn.waarde(veld.getKey()).strip();
            String b = hun.waarde(veld.getKey());
            if (a.equals(b)) continue;
            String tekst = veld.getKey().equals("aspect") ? sjabloon.aspect(b) : b;
            uit.add(new DoelPage.Ander(veld.getValue(), tekst.isEmpty() ? "(leeg)" : tekst));
        }
        return uit;
    }

    private static final List<Map.Entry<String, String>> LABELS = List.of(
            Map.entry("tekst", "Doel"),
            Map.entry("uitgangssituatie", "Hoe is het nu?"),
            Map.entry("streven", "Wanneer is het gelukt?"),
            Map.entry("aspect", "Soort ondersteuning"),
            Map.entry("niveau", "Niveau"),
            Map.entry("uitvoerder", "Wie doet dit?"),
            Map.entry("watDoetSchool", "Wat doet de school?"),
            Map.entry("watDoetLeerling", "Wat doet de leerling?"),
            Map.entry("leerlingZegt", "Wat zegt de leerling zelf?"),
            Map.entry("evaluatieOp", "Terugkijken op"));

    private Open schrijfbaar(Bezoeker wie, UUID leerling) {
        Open open = ingang.open(wie, leerling).schrijft();
        if (!open.plan().kop().staat().open()) throw new NietGevonden();
        return open;
    }

    private static Doel doel(Open open, UUID doel) {
        return open.plan().doel(doel).filter(Doel::loopt).orElseThrow(NietGevonden::new);
    }

    private DoelPage page(
            Bezoeker wie,
            Open open,
            String doel,
            int versie,
            DoelForm velden,
            List<DoelPage.Ander> ander,
            Map<String, String> fouten) {
        Kop plan = open.plan().kop();
        String plek = Plannen.plek(plan, "doel." + (doel.isEmpty() ? "nieuw" : doel) + ".");
        return new DoelPage(
                open.kop(),
                ingang.sjabloon(open),
                doel,
                versie,
                velden,
                plek,
                concepten.leesAlle(wie, plek, open.kop().id()),
                ander,
                plan.staat() == Staat.VOORGELEGD,
                klok.vandaag().plusDays(1).toString(),
                fouten);
    }
}
