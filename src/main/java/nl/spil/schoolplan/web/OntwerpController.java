package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planfout;
import nl.spil.schoolplan.Planhulp;
import nl.spil.schoolplan.Planontwerpen;
import nl.spil.schoolplan.Planontwerpen.Keuring;
import nl.spil.schoolplan.Planontwerpen.Schrijfuitkomst;
import nl.spil.schoolplan.Planontwerpen.Vaststelgegevens;
import nl.spil.schoolplan.Planontwerpen.Vaststeluitkomst;
import nl.spil.schoolplan.Planrecht;
import nl.spil.schoolplan.Planrechten;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Verschil;
import nl.spil.schoolplan.web.GevolgenPage.Mee;
import nl.spil.schoolplan.web.OntwerpPage.KeuringPage;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing at a draft, seeing what it would do, proposing and adopting it. */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
class OntwerpController {

    private final Planontwerpen ontwerpen;
    private final Planrechten rechten;
    private final Planhulp hulp;
    private final Klok klok;

    OntwerpController(Planontwerpen ontwerpen, Planrechten rechten, Planhulp hulp, Klok klok) {
        this.ontwerpen = ontwerpen;
        this.rechten = rechten;
        this.hulp = hulp;
        this.klok = klok;
    }

    @GetMapping("/schoolplannen/{sleutel}/ontwerp")
    ModelAndView show(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "1") int regel) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        return Html.pagina(
                "schoolplan/ontwerp", pagina(nu, nu.tekst(), Ids.nieuw().toString(), regel, false));
    }

    private OntwerpPage pagina(Ontwerp nu, String tekst, String blad, int regel, boolean ingehaald) {
        Keuring keuring = ontwerpen.keur(nu);
        Schoolplan plan = keuring.nieuw() == null ? keuring.oud() : keuring.nieuw();
        return new OntwerpPage(
                plan == null ? nu.sleutel() : plan.naam(),
                nu,
                tekst,
                blad,
                KeuringPage.van(nu, keuring.fouten(), keuring.waarschuwingen(), ingehaald),
                hulp.bij(nu.tekst(), regel, plan),
                hulp.catalogus(),
                ingehaald);
    }

    /** The button, for who has no script. */
    @PostMapping("/schoolplannen/{sleutel}/ontwerp")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "-1") int versie,
            @RequestParam(defaultValue = "") String blad,
            @RequestParam(defaultValue = "1") int regel) {
        return switch (ontwerpen.bewaar(wie, sleutel, tekst, versie, blad)) {
            case Schrijfuitkomst.Bewaard _ ->
                Html.zieAnders("/schoolplannen/" + sleutel + "/ontwerp?regel=" + Math.max(1, regel));
            case Schrijfuitkomst.Ingehaald(Ontwerp nu) ->
                Html.pagina(HttpStatus.CONFLICT, "schoolplan/ontwerp", pagina(nu, tekst, blad, regel, true));
        };
    }

    /** While somebody types. */
    @PostMapping("/schoolplannen/{sleutel}/ontwerp/tekst")
    ModelAndView tekst(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "-1") int versie,
            @RequestParam(defaultValue = "") String blad) {
        return switch (ontwerpen.bewaar(wie, sleutel, tekst, versie, blad)) {
            case Schrijfuitkomst.Bewaard(Ontwerp nu) -> {
                Keuring keuring = ontwerpen.keur(nu);
                yield Html.pagina(
                        "schoolplan/keuring", KeuringPage.van(nu, keuring.fouten(), keuring.waarschuwingen(), false));
            }
            case Schrijfuitkomst.Ingehaald(Ontwerp nu) ->
                Html.pagina(HttpStatus.CONFLICT, "schoolplan/keuring", KeuringPage.van(nu, List.of(), List.of(), true));
        };
    }

    @GetMapping("/schoolplannen/{sleutel}/ontwerp/hulp")
    ModelAndView hulp(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "1") int regel) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        Keuring keuring = ontwerpen.keur(nu);
        return Html.pagina(
                "schoolplan/hulp",
                new HulpPage(hulp.bij(nu.tekst(), regel, keuring.nieuw() == null ? keuring.oud() : keuring.nieuw())));
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/intrekking")
    ModelAndView delete(Bezoeker wie, @PathVariable String sleutel) {
        ontwerpen.trekIn(wie, sleutel);
        return Html.zieAnders("/schoolplannen", "Het ontwerp is ingetrokken. Wat gold, geldt nog.");
    }

    @GetMapping("/schoolplannen/{sleutel}/ontwerp/gevolgen")
    ModelAndView gevolgen(Bezoeker wie, @PathVariable String sleutel) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        return Html.pagina("schoolplan/gevolgen", gevolgen(wie, nu, beginwaarden(nu), Map.of()));
    }

    private Map<String, String> beginwaarden(Ontwerp nu) {
        Map<String, String> uit = new LinkedHashMap<>();
        LocalDate vandaag = klok.vandaag();
        Schoolplan plan = ontwerpen.keur(nu).nieuw();
        uit.put("toelichting", nu.toelichting());
        uit.put("vastgesteld", vandaag.toString());
        uit.put("vanaf", vandaag.toString());
        uit.put("tot", vandaag.plusYears(4).minusDays(1).toString());
        uit.put(
                "evaluatie",
                plan == null
                        ? "1"
                        : String.valueOf(Math.max(1, plan.geldigheid().evaluatieJaren())));
        uit.put("bron", "");
        return uit;
    }

    private GevolgenPage gevolgen(Bezoeker wie, Ontwerp nu, Map<String, String> ingevuld, Map<String, String> fouten) {
        Keuring keuring = ontwerpen.keur(nu);
        List<Mee> mee = keuring.goed()
                ? ontwerpen.meeveranderd(nu).stream()
                        .map(OntwerpController::mee)
                        .toList()
                : List.of();
        Schoolplan plan = keuring.nieuw() == null ? keuring.oud() : keuring.nieuw();
        Planrecht recht = rechten.van(wie, nu.sleutel());
        return new GevolgenPage(
                plan == null ? nu.sleutel() : plan.naam(),
                nu,
                recht,
                keuring.fouten(),
                keuring.waarschuwingen(),
                verschillen(keuring),
                mee,
                keuring.goed() ? ontwerpen.gevolgen(wie, nu) : List.of(),
                wie.soort() == Bezoeker.Soort.BEHEER && ontwerpen.nergens(nu.sleutel()),
                ingevuld,
                fouten,
                klok.vandaag());
    }

    private static Mee mee(Planontwerpen.Meeveranderd m) {
        Schoolplan plan =
                m.keuring().nieuw() == null ? m.keuring().oud() : m.keuring().nieuw();
        return new Mee(
                plan == null ? m.sleutel() : plan.naam(),
                m.sleutel(),
                verschillen(m.keuring()).size(),
                m.keuring().fouten());
    }

    private static List<Verschil> verschillen(Keuring keuring) {
        Schoolplan oud = keuring.oud();
        Schoolplan nieuw = keuring.nieuw();
        return oud == null || nieuw == null ? List.of() : Verschil.tussen(Planlezing.van(oud), Planlezing.van(nieuw));
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/voorstel")
    ModelAndView stelVoor(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String toelichting,
            @RequestParam(defaultValue = "-1") int versie) {
        Vaststeluitkomst uit = ontwerpen.stelVoor(wie, sleutel, toelichting, versie);
        return antwoord(
                wie,
                sleutel,
                uit,
                Map.of("toelichting", toelichting),
                "Voorgesteld. Wie het plan vaststelt, ziet het op Vandaag.");
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/teruggave")
    ModelAndView geefTerug(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "") String waarom) {
        ontwerpen.geefTerug(wie, sleutel, waarom);
        return Html.zieAnders("/schoolplannen/" + sleutel, "Het ontwerp is weer open.");
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/vaststelling")
    ModelAndView stelVast(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate vastgesteld,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate vanaf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tot,
            @RequestParam(defaultValue = "0") int evaluatie,
            @RequestParam(defaultValue = "") String bron,
            @RequestParam(defaultValue = "-1") int versie) {
        Map<String, String> ingevuld = new LinkedHashMap<>();
        ingevuld.put("vastgesteld", tekst(vastgesteld));
        ingevuld.put("vanaf", tekst(vanaf));
        ingevuld.put("tot", tekst(tot));
        ingevuld.put("evaluatie", String.valueOf(evaluatie));
        ingevuld.put("bron", bron);
        Vaststeluitkomst uit = ontwerpen.stelVast(
                wie, sleutel, new Vaststelgegevens(vastgesteld, vanaf, tot, evaluatie, bron), versie);
        boolean later = uit instanceof Vaststeluitkomst.Gedaan(String _, LocalDate dag)
                && dag != null
                && dag.isAfter(klok.vandaag());
        return antwoord(
                wie,
                sleutel,
                uit,
                ingevuld,
                later
                        ? "Vastgesteld. Het nieuwe plan gaat in op " + Datum.ofLeeg(vanaf)
                                + "; tot die dag loopt het huidige."
                        : "Vastgesteld. Het nieuwe plan loopt vanaf nu.");
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/invoering")
    ModelAndView zetKlaar(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "-1") int versie) {
        Vaststeluitkomst uit = ontwerpen.zetKlaar(wie, sleutel, versie);
        return antwoord(wie, sleutel, uit, Map.of(), "Het plan staat klaar. Noem het bij een locatie in locaties.csv.");
    }

    private static String tekst(@Nullable LocalDate dag) {
        return dag == null ? "" : dag.toString();
    }

    private ModelAndView antwoord(
            Bezoeker wie, String sleutel, Vaststeluitkomst uit, Map<String, String> ingevuld, String gelukt) {
        String url = "/schoolplannen/" + sleutel;
        return switch (uit) {
            case Vaststeluitkomst.Gedaan _ -> Html.zieAnders(url, gelukt);
            case Vaststeluitkomst.Onvolledig(Map<String, String> fouten) -> geweigerd(wie, sleutel, ingevuld, fouten);
            case Vaststeluitkomst.Afgekeurd(List<Planfout> fouten) ->
                geweigerd(
                        wie,
                        sleutel,
                        ingevuld,
                        Map.of(
                                "",
                                fouten.getFirst().zin() + " ("
                                        + fouten.getFirst().bestand() + ", regel "
                                        + fouten.getFirst().regel()
                                        + ") Maak het ontwerp eerst in orde; er is niets veranderd."));
            case Vaststeluitkomst.Ingehaald _ ->
                geweigerd(
                        wie,
                        sleutel,
                        ingevuld,
                        Map.of(
                                "",
                                "Iemand anders heeft dit ontwerp intussen gewijzigd. Bekijk het opnieuw; er is niets veranderd."));
        };
    }

    private ModelAndView geweigerd(
            Bezoeker wie, String sleutel, Map<String, String> ingevuld, Map<String, String> fouten) {
        Ontwerp nu = ontwerpen.ontwerp(sleutel).orElseThrow(NietGevonden::new);
        Map<String, String> alles = beginwaarden(nu);
        alles.putAll(ingevuld);
        return Html.geweigerd("schoolplan/gevolgen", gevolgen(wie, nu, alles, fouten));
    }
}
