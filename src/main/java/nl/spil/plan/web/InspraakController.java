package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Inspraak;
import nl.spil.plan.Inspraak.Gesprek;
import nl.spil.plan.Inspraak.Horen;
import nl.spil.plan.Ontbrekend;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.web.Ingang.Open;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the pupil said, the talk with parents, and what colleagues add. */
@Controller
@RequestMapping("/leerlingen/{leerling}/opp")
@Voor(Publiek.MEDEWERKER)
class InspraakController {

    private static final String GESLOTEN = "Deze versie is al vastgesteld. Open eerst een nieuwe versie.";

    private final Ingang ingang;
    private final Inspraak inspraak;
    private final Concepten concepten;
    private final Klok klok;

    InspraakController(Ingang ingang, Inspraak inspraak, Concepten concepten, Klok klok) {
        this.ingang = ingang;
        this.inspraak = inspraak;
        this.concepten = concepten;
        this.klok = klok;
    }

    @GetMapping("/hoorrecht")
    ModelAndView horen(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = ingang.open(wie, leerling).schrijft();
        return Html.pagina("plan/hoorrecht", horen(wie, open, klok.vandaag().toString(), null, null, null, Map.of()));
    }

    @PostMapping("/hoorrecht")
    ModelAndView legHorenVast(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String gehoordOp,
            @RequestParam(defaultValue = "") String watGezegd,
            @RequestParam(defaultValue = "") String invloed,
            @RequestParam(defaultValue = "") String redenNiet) {
        Open open = ingang.open(wie, leerling).schrijft();
        Horen horen = new Horen(Tekst.dag(gehoordOp), Tekst.van(watGezegd), Tekst.van(invloed), Tekst.van(redenNiet));
        return switch (inspraak.legHoorrechtVast(wie, open.inzage(), open.plan().kop(), horen)) {
            case Planuitkomst.Gelukt(UUID _) -> Html.zieAnders(open.url() + "#horen", "Vastgelegd");
            case Planuitkomst.Onvolledig(var fouten) ->
                Html.geweigerd("plan/hoorrecht", horen(wie, open, gehoordOp, watGezegd, invloed, redenNiet, fouten));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), GESLOTEN);
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    @GetMapping("/overleggen")
    ModelAndView overleg(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = ingang.open(wie, leerling).schrijft();
        LeerlingKop kop = open.kop();
        StringBuilder wieErbij = new StringBuilder(kop.naam());
        kop.oudersMetGezag().forEach(o -> wieErbij.append(", ").append(o.naam()));
        kop.mentor()
                .ifPresent(m -> wieErbij.append(", ")
                        .append(m.naam())
                        .append(" (")
                        .append(ingang.sjabloon(open).versie().plan().woorden().mentor())
                        .append(")"));
        return Html.pagina(
                "plan/overleg",
                overleg(
                        wie,
                        open,
                        klok.vandaag().toString(),
                        wieErbij.toString(),
                        false,
                        false,
                        null,
                        null,
                        "",
                        Map.of()));
    }

    @PostMapping("/overleggen")
    ModelAndView legOverlegVast(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String gehoudenOp,
            @RequestParam(defaultValue = "") String deelnemers,
            @RequestParam(required = false) @Nullable String metOuders,
            @RequestParam(required = false) @Nullable String metLeerling,
            @RequestParam(defaultValue = "") String zonderReden,
            @RequestParam(defaultValue = "") String uitkomst,
            @RequestParam(defaultValue = "") String overeenstemming) {
        Open open = ingang.open(wie, leerling).schrijft();
        Gesprek gesprek = new Gesprek(
                Tekst.dag(gehoudenOp),
                deelnemers,
                metOuders != null,
                metLeerling != null,
                Tekst.van(zonderReden),
                Tekst.van(uitkomst),
                overeenstemming.equals("ja"));
        Map<String, String> keuze = overeenstemming.isEmpty()
                ? Map.of("overeenstemming", "Kies of jullie het eens werden. Beide antwoorden mogen.")
                : Map.of();
        Planuitkomst uit = keuze.isEmpty()
                ? inspraak.legOverlegVast(wie, open.inzage(), open.plan().kop(), gesprek)
                : new Planuitkomst.Onvolledig(keuze);
        return switch (uit) {
            case Planuitkomst.Gelukt(UUID _) -> Html.zieAnders(open.url() + "#overleg", "Overleg vastgelegd");
            case Planuitkomst.Onvolledig(var fouten) ->
                Html.geweigerd(
                        "plan/overleg",
                        overleg(
                                wie,
                                open,
                                gehoudenOp,
                                deelnemers,
                                metOuders != null,
                                metLeerling != null,
                                zonderReden,
                                uitkomst,
                                overeenstemming,
                                fouten));
            case Planuitkomst.Gesloten() -> Html.zieAnders(open.url(), "Deze versie is vervangen. Open de nieuwste.");
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    /** A colleague who reads the handelingsdeel adds what the mentor should know (OPP-12). */
    @PostMapping("/inbreng")
    ModelAndView draagBij(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String tekst) {
        Open open = ingang.open(wie, leerling);
        open.inzage().eisSchrijven(Klasse.OPP);
        return switch (inspraak.draagBij(wie, open.inzage(), open.soort(), tekst)) {
            case Planuitkomst.Gelukt(UUID _) -> Html.zieAnders(open.url(), "Je aanvulling staat bij het plan");
            case Planuitkomst.Onvolledig(var _) -> Html.zieAnders(open.url(), "Schrijf eerst iets in het vak.");
            case Planuitkomst.Gesloten() -> throw new IllegalStateException();
            case Planuitkomst.Ingehaald() -> throw new IllegalStateException();
            case Planuitkomst.KanNogNiet(List<Ontbrekend> _) -> throw new IllegalStateException();
        };
    }

    private HorenPage horen(
            Bezoeker wie,
            Open open,
            String dag,
            @Nullable String gezegd,
            @Nullable String invloed,
            @Nullable String reden,
            Map<String, String> fouten) {
        String plek = Plannen.plek(open.plan().kop(), "horen.");
        Map<String, Concept> c = concepten.leesAlle(wie, plek, open.kop().id());
        return new HorenPage(
                open.kop(),
                open.plan(),
                open.plan().inbreng().stream()
                        .filter(i -> i.partij().equals("leerling"))
                        .toList(),
                dag,
                of(gezegd, c, plek + "watGezegd"),
                of(invloed, c, plek + "invloed"),
                of(reden, c, plek + "redenNiet"),
                plek,
                c,
                klok.vandaag().toString(),
                fouten);
    }

    private OverlegPage overleg(
            Bezoeker wie,
            Open open,
            String dag,
            String deelnemers,
            boolean ouders,
            boolean leerling,
            @Nullable String reden,
            @Nullable String uitkomst,
            String eens,
            Map<String, String> fouten) {
        String plek = Plannen.plek(open.plan().kop(), "overleg.");
        Map<String, Concept> c = concepten.leesAlle(wie, plek, open.kop().id());
        return new OverlegPage(
                open.kop(),
                ingang.sjabloon(open),
                dag,
                deelnemers,
                ouders,
                leerling,
                reden == null ? "" : reden,
                of(uitkomst, c, plek + "uitkomst"),
                eens,
                plek,
                c,
                klok.vandaag().toString(),
                fouten);
    }

    private static String of(@Nullable String ingevuld, Map<String, Concept> concepten, String plek) {
        return ingevuld == null ? concepten.getOrDefault(plek, Concept.LEEG).tekst() : ingevuld;
    }
}
