package nl.spil.inzet.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzetten;
import nl.spil.inzet.Inzetten.Groepje;
import nl.spil.inzet.Inzetten.Invoer;
import nl.spil.inzet.Inzetten.Plek;
import nl.spil.inzet.Inzetten.Uitkomst;
import nl.spil.organisatie.Klassen;
import nl.spil.toegang.Bezoeker;
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

/** What support a class or group has and had, and a new one for the whole class or some of its pupils. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/klassen/{id}/inzet")
class KlasinzetController {

    private final Klassen klassen;
    private final Inzetten inzetten;
    private final Inzetbeeld beelden;
    private final Klok klok;

    KlasinzetController(Klassen klassen, Inzetten inzetten, Inzetbeeld beelden, Klok klok) {
        this.klassen = klassen;
        this.inzetten = inzetten;
        this.beelden = beelden;
        this.klok = klok;
    }

    private record Open(Klassen.Groep groep, Plek plek, Groepje groepje) {
        String url() {
            return "/klassen/" + groep.id();
        }

        String waarom() {
            return "Je ziet deze groep als " + groep.als();
        }
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID id) {
        Open open = open(wie, id);
        return Html.pagina(
                "inzet/lijst",
                new LijstPage(
                        "Ondersteuning in " + open.groep().code(),
                        open.groep().code(),
                        open.url(),
                        open.waarom(),
                        inzetten.keuzes(open.plek()).isEmpty() ? "" : open.url() + "/inzet/nieuw",
                        "Ondersteuning beginnen",
                        beelden.vanGroep(id),
                        "Wat deze klas of een groep eruit extra krijgt, komt hier te staan. Wat één leerling krijgt, staat bij die leerling.",
                        null,
                        List.of(),
                        false));
    }

    @GetMapping("/nieuw")
    ModelAndView nieuw(Bezoeker wie, @PathVariable UUID id) {
        return Html.pagina("inzet/nieuw", pagina(wie, open(wie, id), Invoer.LEEG));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, id);
        Invoer in = Inzetinvoer.lees(velden);
        NieuwPage page = pagina(wie, open, in);
        return switch (inzetten.begin(wie, open.plek(), in)) {
            case Uitkomst.Gedaan(String url, String zin) -> Html.zieAnders(url, zin);
            case Uitkomst.Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd("inzet/nieuw", Inzetinvoer.met(page, fouten));
        };
    }

    private Open open(Bezoeker wie, UUID id) {
        Klassen.Groep groep =
                klassen.groep(wie, id).orElseThrow(NietGevonden::new).groep();
        Plek plek = inzetten.bijGroep(wie, id).orElseThrow(NietGevonden::new);
        Groepje groepje = plek.groep();
        if (groepje == null) throw new NietGevonden();
        return new Open(groep, plek, groepje);
    }

    private NieuwPage pagina(Bezoeker wie, Open open, Invoer in) {
        return Inzetinvoer.pagina(
                inzetten,
                open.plek(),
                open.groep().code(),
                open.url() + "/inzet",
                open.waarom(),
                open.url() + "/inzet",
                inzetten.leerlingen(wie, open.groepje().id()),
                open.groepje().klas(),
                in,
                Map.of(),
                klok.vandaag());
    }
}
