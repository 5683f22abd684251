package nl.spil.plaatsvraag.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plaatsvraag.Plaatsvragen;
import nl.spil.plaatsvraag.Plaatsvragen.Tekst;
import nl.spil.plaatsvraag.Plaatsvragen.Uitkomst;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking the other schools of the bestuur for a place for this pupil, without saying who it is (ROUTE-26). */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/plaatsvraag")
class PlaatsvraagController {

    private static final Tekst LEEG = new Tekst("", "", "");

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Plaatsvragen vragen;
    private final Schoolplannen schoolplannen;

    PlaatsvraagController(Poort poort, Leerlingen leerlingen, Plaatsvragen vragen, Schoolplannen schoolplannen) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.vragen = vragen;
        this.schoolplannen = schoolplannen;
    }

    private record Open(LeerlingKop kop, Inzage inzage) {}

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("plaatsvraag/plaatsvraag", pagina(open(wie, leerling), LEEG, Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String fase,
            @RequestParam(defaultValue = "") String richting,
            @RequestParam(defaultValue = "") String nodig) {
        Open open = open(wie, leerling);
        String naam = fasen(open.kop()).getOrDefault(fase, "");
        Map<String, String> fouten =
                vragen.plaats(wie, open.inzage(), open.kop().locatie(), new Tekst(naam, richting, nodig));
        return fouten.isEmpty()
                ? Html.zieAnders(
                        adres(leerling), "Gevraagd. De andere scholen zien wat nodig is, en niet om wie het gaat.")
                : Html.geweigerd("plaatsvraag/plaatsvraag", pagina(open, new Tekst(fase, richting, nodig), fouten));
    }

    @PostMapping("/keuze")
    ModelAndView createKeuze(
            Bezoeker wie, @PathVariable UUID leerling, @RequestParam UUID vraag, @RequestParam UUID school) {
        Open open = bewerkbaar(wie, leerling);
        return Html.zieAnders(adres(leerling), vragen.kies(wie, open.inzage(), vraag, school));
    }

    @PostMapping("/einde")
    ModelAndView createEinde(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam UUID vraag,
            @RequestParam(defaultValue = "") String uitkomst) {
        Open open = bewerkbaar(wie, leerling);
        for (Uitkomst u : Uitkomst.values()) {
            if (u.sleutel().equals(uitkomst)) {
                vragen.sluit(wie, open.inzage(), vraag, u);
                return Html.zieAnders(adres(leerling), "Afgesloten. Geen andere school ziet deze vraag nog.");
            }
        }
        return Html.geweigerd(
                "plaatsvraag/plaatsvraag", pagina(open, LEEG, Map.of("uitkomst", "Kies hoe het is afgelopen.")));
    }

    private Open open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "plek op een andere school");
        LeerlingKop kop = leerlingen.kop(inzage);
        if (!inzage.leest(Klasse.SOT) || vragen.regel(kop.locatie().id()).isEmpty()) throw new NietGevonden();
        return new Open(kop, inzage);
    }

    private Open bewerkbaar(Bezoeker wie, UUID leerling) {
        Open open = open(wie, leerling);
        if (!mag(open)) throw new NietGevonden();
        return open;
    }

    private boolean mag(Open open) {
        return (open.inzage().schrijft(Klasse.SOT) || open.inzage().beslist(Klasse.SOT))
                && vragen.coordineert(open.kop().locatie().id());
    }

    private PlaatsvraagPage pagina(Open open, Tekst ingevuld, Map<String, String> fouten) {
        return new PlaatsvraagPage(
                open.kop(),
                open.inzage().waarom(),
                vragen.regel(open.kop().locatie().id()).orElseThrow(NietGevonden::new),
                mag(open),
                vragen.van(open.inzage()),
                fasen(open.kop()),
                ingevuld,
                fouten);
    }

    private Map<String, String> fasen(LeerlingKop kop) {
        Map<String, String> uit = new LinkedHashMap<>();
        Indeling indeling = schoolplannen.voorLocatie(kop.locatie().id()).plan().indeling();
        List<Indeling.Groep> groepen = indeling == null ? List.of() : indeling.groepen();
        groepen.forEach(g -> uit.put(g.id(), g.naam()));
        if (uit.isEmpty()) uit.put("onbekend", "Niet ingedeeld in leerjaren of fasen");
        return uit;
    }

    private static String adres(UUID leerling) {
        return "/leerlingen/" + leerling + "/plaatsvraag";
    }
}
