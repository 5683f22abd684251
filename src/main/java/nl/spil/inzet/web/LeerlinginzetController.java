package nl.spil.inzet.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzetten;
import nl.spil.inzet.Inzetten.Invoer;
import nl.spil.inzet.Inzetten.Plek;
import nl.spil.inzet.Inzetten.Uitkomst;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What support a pupil has and had, and a new one. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/inzet")
class LeerlinginzetController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Inzetten inzetten;
    private final Inzetbeeld beelden;
    private final Klok klok;

    LeerlinginzetController(Poort poort, Leerlingen leerlingen, Inzetten inzetten, Inzetbeeld beelden, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.inzetten = inzetten;
        this.beelden = beelden;
        this.klok = klok;
    }

    private record Open(LeerlingKop kop, Inzage inzage, Plek plek) {}

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = open(wie, leerling);
        if (!open.inzage().leestIets(Inzetten.KLASSE)) throw new NietGevonden();
        boolean mag = !inzetten.keuzes(open.plek()).isEmpty();
        String url = "/leerlingen/" + leerling;
        return Html.pagina(
                "inzet/lijst",
                new LijstPage(
                        "Ondersteuning van " + open.kop().naam(),
                        open.kop().naam(),
                        url,
                        open.inzage().waarom(),
                        mag ? url + "/inzet/nieuw" : "",
                        "Ondersteuning beginnen",
                        beelden.van(open.inzage()),
                        "Wat deze leerling extra krijgt, alleen of in een groep, komt hier te staan: op welk niveau, waar, tot wanneer en wat het opleverde.",
                        null,
                        List.of(),
                        false));
    }

    @GetMapping("/nieuw")
    ModelAndView nieuw(Bezoeker wie, @PathVariable UUID leerling) {
        Open open = open(wie, leerling);
        return Html.pagina("inzet/nieuw", pagina(open, Invoer.LEEG, Map.of()));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, leerling);
        Invoer in = Inzetinvoer.lees(velden);
        NieuwPage page = pagina(open, in, Map.of());
        return switch (inzetten.begin(wie, open.plek(), in)) {
            case Uitkomst.Gedaan(String url, String zin) -> Html.zieAnders(url, zin);
            case Uitkomst.Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd("inzet/nieuw", Inzetinvoer.met(page, fouten));
        };
    }

    private Open open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "ondersteuning");
        LeerlingKop kop = leerlingen.kop(inzage);
        return new Open(kop, inzage, inzetten.bij(inzage, kop.locatie().id()));
    }

    private NieuwPage pagina(Open open, Invoer in, Map<String, String> fouten) {
        String url = "/leerlingen/" + open.kop().id();
        return Inzetinvoer.pagina(
                inzetten,
                open.plek(),
                open.kop().naam(),
                url + "/inzet",
                open.inzage().waarom(),
                url + "/inzet",
                Map.of(),
                false,
                in,
                fouten,
                klok.vandaag());
    }
}
