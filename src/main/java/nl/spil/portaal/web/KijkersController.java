package nl.spil.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.inkijk.Meekijkers;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.inkijk.Noodtoegangen;
import nl.spil.inkijk.Vragen;
import nl.spil.inkijk.Vragen.Beantwoorder;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Uitnodigingen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Wie keek mee: for pupil and parents, with the question why. */
@Controller
@RequestMapping("/thuis/{leerling}/wie-keek-mee")
@Voor(Publiek.GEZIN)
class KijkersController {

    private static final int ALLE_KIJKERS = 400;
    private static final int VERSTE = 500;

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Meekijkers meekijkers;
    private final Vragen vragen;
    private final Noodtoegangen nood;
    private final Uitnodigingen uitnodigingen;
    private final Concepten concepten;
    private final MessageSource bron;

    KijkersController(
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Meekijkers meekijkers,
            Vragen vragen,
            Noodtoegangen nood,
            Uitnodigingen uitnodigingen,
            Concepten concepten,
            MessageSource bron) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.meekijkers = meekijkers;
        this.vragen = vragen;
        this.nood = nood;
        this.uitnodigingen = uitnodigingen;
        this.concepten = concepten;
        this.bron = bron;
    }

    private record Open(Inzage inzage, LeerlingKop kop, Schoolplan plan, Teksten t) {
        UnaryOperator<String> rolnamen() {
            return id -> plan.rol(id).map(Rol::naam).orElse(id);
        }
    }

    @GetMapping
    ModelAndView index(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "0") int terug,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, verzoek);
        int bladzijde = Math.clamp(terug, 0, VERSTE);
        boolean leest = meekijkers.leest(open.inzage());
        return Html.pagina(
                "portaal/kijkers",
                new KijkersPage(
                        open.t(),
                        open.kop(),
                        leest,
                        leest ? meekijkers.van(open.inzage(), bladzijde, ALLE_KIJKERS) : List.of(),
                        vragen.mijn(wie, open.inzage()),
                        leest ? nood.van(open.inzage()) : List.of(),
                        uitnodigingen.vanLeerling(open.inzage()),
                        open.rolnamen(),
                        Meekijkers.WEKEN,
                        bladzijde,
                        leest && meekijkers.eerder(open.inzage(), bladzijde)));
    }

    @GetMapping("/{kijkregel}")
    ModelAndView show(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable long kijkregel, HttpServletRequest verzoek) {
        Open open = open(wie, leerling, verzoek);
        Kijker kijker = kijker(open, kijkregel);
        if (gevraagd(wie, open, kijker))
            return Html.zieAnders(adres(leerling) + "#vragen", open.t().t("waarom.al"));
        return Html.pagina("portaal/waarom", page(wie, open, kijker, null, ""));
    }

    @PostMapping("/{kijkregel}")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable long kijkregel,
            @RequestParam(defaultValue = "") String tekst,
            HttpServletRequest verzoek) {
        Open open = open(wie, leerling, verzoek);
        Kijker kijker = kijker(open, kijkregel);
        String schoon = tekst.replace("\r\n", "\n");
        Teksten t = open.t();
        return switch (vragen.stel(wie, open.inzage(), open.plan(), kijker, schoon)) {
            case GELUKT -> {
                concepten.ruimOp(wie, plek(kijker), leerling);
                yield Html.zieAnders(adres(leerling) + "#vragen", t.t("waarom.bedankt"));
            }
            case AL_GEDAAN -> Html.zieAnders(adres(leerling) + "#vragen", t.t("waarom.al"));
            case TE_LANG ->
                Html.geweigerd(
                        "portaal/waarom", page(wie, open, kijker, schoon, t.t("waarom.te-lang", Vragen.LANGSTE_VRAAG)));
            case NIEMAND, LEEG ->
                Html.geweigerd(
                        "portaal/waarom",
                        page(
                                wie,
                                open,
                                kijker,
                                schoon,
                                t.t("waarom.niemand", open.kop().locatie().telefoon())));
        };
    }

    static String plek(Kijker kijker) {
        return "inkijk.vraag." + kijker.week() + "." + kijker.account();
    }

    private static String adres(UUID leerling) {
        return "/thuis/" + leerling + "/wie-keek-mee";
    }

    private Open open(Bezoeker wie, UUID leerling, HttpServletRequest verzoek) {
        Inzage inzage = poort.open(wie, leerling, "wie keek mee");
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan plan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        Teksten t = Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING)
                .van(plan.woorden()::vulIn);
        return new Open(inzage, kop, plan, t);
    }

    private Kijker kijker(Open open, long regel) {
        return meekijkers.regel(open.inzage(), regel).orElseThrow(NietGevonden::new);
    }

    private boolean gevraagd(Bezoeker wie, Open open, Kijker kijker) {
        return vragen.mijn(wie, open.inzage()).stream().anyMatch(v -> v.gaatOver(kijker));
    }

    private WaaromPage page(Bezoeker wie, Open open, Kijker kijker, @Nullable String getypt, String fout) {
        UUID leerling = open.kop().id();
        Concept concept = concepten.lees(wie, plek(kijker), leerling);
        return new WaaromPage(
                open.t(),
                open.kop(),
                kijker,
                open.rolnamen(),
                vragen.beantwoorder(leerling, open.plan(), kijker.account())
                        .map(Beantwoorder::naam)
                        .orElse(""),
                open.plan().meekijken().binnenSchooldagen(),
                getypt == null ? concept.tekst() : getypt,
                concept.versie(),
                fout);
    }
}
