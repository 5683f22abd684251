package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.plan.Antwoorduitkomst;
import nl.spil.plan.Instemmingen;
import nl.spil.plan.Instemmingen.Invoer;
import nl.spil.plan.Instemmingen.Keuze;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Laying the plan before its signers, the answers that come in, the own signature of staff, and refusals. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp")
@Voor(Publiek.MEDEWERKER)
class AntwoordController {

    private final Ingang ingang;
    private final Plannen plannen;
    private final Instemmingen instemmingen;
    private final EenmaligeLinks links;
    private final Klok klok;

    AntwoordController(Ingang ingang, Plannen plannen, Instemmingen instemmingen, EenmaligeLinks links, Klok klok) {
        this.ingang = ingang;
        this.plannen = plannen;
        this.instemmingen = instemmingen;
        this.links = links;
        this.klok = klok;
    }

    @GetMapping({"/antwoorden", "/voorlegging"})
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina(
                "plan/antwoorden", page(wie, ingang.open(wie, leerling).schrijft(), "", null, Map.of()));
    }

    @PostMapping("/voorlegging")
    ModelAndView legVoor(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = ingang.open(wie, leerling).schrijft();
        return switch (plannen.legVoor(wie, open.inzage(), open.plan().kop())) {
            case Planuitkomst.Gelukt(UUID _) ->
                Html.zieAnders(
                        open.url() + "/antwoorden",
                        "Het plan is voorgelegd. Ouders en leerling krijgen een mail met een link.");
            case Planuitkomst.KanNogNiet(List<Ontbrekend> ontbreekt) ->
                Html.geweigerd(
                        "plan/antwoorden",
                        page(
                                wie,
                                open,
                                "",
                                null,
                                Map.of(
                                        "",
                                        "Nog niet voorgelegd. "
                                                + ontbreekt.getFirst().zin()
                                                + (ontbreekt.size() > 1
                                                        ? " En nog " + (ontbreekt.size() - 1) + " meer: zie het plan."
                                                        : ""))));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), "Deze versie is al vastgesteld.");
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.Onvolledig(var _) -> throw new IllegalStateException();
        };
    }

    /** Six digits for somebody's first time, to give by phone or on paper. */
    @PostMapping("/codes/{account}")
    ModelAndView code(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID account) {
        Open open = ingang.open(wie, leerling).schrijft();
        boolean gezin = instemmingen.ondertekenaars(open.inzage(), open.plan()).stream()
                .anyMatch(o -> o.gezin() && account.equals(o.accountId()));
        if (!gezin) throw new NietGevonden();
        return Html.pagina("plan/antwoorden", page(wie, open, links.nieuweCode(account), account, Map.of()));
    }

    /** The own signature of a member of staff who signs. */
    @PostMapping("/handtekening")
    ModelAndView teken(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "0") int uitgave,
            @RequestParam(defaultValue = "") String opmerking) {
        Open open = ingang.open(wie, leerling);
        Invoer invoer =
                new Invoer(opmerking.isBlank() ? Keuze.JA : Keuze.JA_MET_OPMERKING, Tekst.van(opmerking), "zelf");
        return antwoord(wie, open, instemmingen.teken(wie, open.inzage(), open.plan(), uitgave, invoer), "Getekend");
    }

    /** An answer that came in on paper or in a talk; {@code wat} is a goal or "plan". */
    @PostMapping("/antwoorden")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam UUID account,
            @RequestParam(defaultValue = "plan") String wat,
            @RequestParam(defaultValue = "") String gelezen,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String opmerking,
            @RequestParam(defaultValue = "") String wijze) {
        Open open = ingang.open(wie, leerling).schrijft();
        Invoer invoer = new Invoer(Keuze.van(antwoord).orElse(null), Tekst.van(opmerking), wijze);
        @Nullable UUID doel = wat.equals("plan") ? null : id(wat);
        return antwoord(
                wie,
                open,
                instemmingen.legVast(wie, open.inzage(), open.plan(), account, doel, gelezen, invoer),
                "Antwoord vastgelegd");
    }

    @PostMapping("/weigeringen")
    ModelAndView weiger(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam UUID account,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String routeGewezenOp) {
        Open open = ingang.open(wie, leerling).schrijft();
        return switch (instemmingen.weiger(
                wie, open.inzage(), open.plan(), account, Tekst.van(reden), Tekst.dag(routeGewezenOp))) {
            case Planuitkomst.Gelukt(UUID _) ->
                Html.zieAnders(open.url() + "/antwoorden", "Vastgelegd dat er niet wordt getekend");
            case Planuitkomst.Onvolledig(var fouten) ->
                Html.geweigerd("plan/antwoorden", page(wie, open, "", null, fouten));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), "Deze versie is al vastgesteld.");
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    private ModelAndView antwoord(Bezoeker wie, Open open, Antwoorduitkomst uitkomst, String gelukt) {
        return switch (uitkomst) {
            case Antwoorduitkomst.Vastgelegd() -> Html.zieAnders(open.url() + "/antwoorden", gelukt);
            case Antwoorduitkomst.TekstGewijzigd() ->
                Html.pagina(
                        HttpStatus.CONFLICT,
                        "plan/antwoorden",
                        page(
                                wie,
                                open,
                                "",
                                null,
                                Map.of(
                                        "",
                                        "De tekst is gewijzigd nadat je hem las. Er is niets vastgelegd. Lees de nieuwe tekst en antwoord dan.")));
            case Antwoorduitkomst.Onvolledig(var fouten) ->
                Html.geweigerd("plan/antwoorden", page(wie, open, "", null, fouten));
            case Antwoorduitkomst.NietGevraagd() ->
                Html.zieAnders(open.url() + "/antwoorden", "Hier wordt geen antwoord meer gevraagd.");
        };
    }

    private AntwoordenPage page(
            Bezoeker wie, Open open, String code, @Nullable UUID codeVan, Map<String, String> fouten) {
        List<Ondertekenaar> alle = instemmingen.ondertekenaars(open.inzage(), open.plan());
        return new AntwoordenPage(
                open.kop(),
                ingang.sjabloon(open),
                open.plan(),
                alle,
                alle.stream()
                        .filter(o -> wie.accountId().equals(o.accountId()))
                        .findFirst()
                        .orElse(null),
                links.standen(alle.stream()
                        .filter(Ondertekenaar::gezin)
                        .map(Ondertekenaar::accountId)
                        .filter(Objects::nonNull)
                        .toList()),
                code,
                codeVan,
                klok.vandaag(),
                fouten);
    }

    private static UUID id(String tekst) {
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException e) {
            throw new NietGevonden();
        }
    }
}
