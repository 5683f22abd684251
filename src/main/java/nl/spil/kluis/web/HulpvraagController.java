package nl.spil.kluis.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.kluis.Hulpvragen;
import nl.spil.kluis.Hulpvragen.Gesteld;
import nl.spil.kluis.Hulpvragen.Kind;
import nl.spil.kluis.Hulpvragen.Vraag;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Stuk;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Stil;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking something in confidence, for pupils and parents (VEILIG-04, PRIVACY-15). */
@Controller
@Voor(Publiek.GEZIN)
@Stil(terug = "/thuis/{leerling}/vertrouwen")
@RequestMapping("/thuis/{leerling}/vertrouwen")
class HulpvraagController {

    private final Hulpvragen vragen;
    private final Kluisdossiers dossiers;

    HulpvraagController(Hulpvragen vragen, Kluisdossiers dossiers) {
        this.vragen = vragen;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("kluis/vertrouwen", pagina(wie, leerling, Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String aan,
            @RequestParam(defaultValue = "") String klacht,
            @RequestParam(defaultValue = "") String tekst) {
        Kind kind = vragen.kind(leerling);
        Gesteld gesteld = vragen.stel(wie, kind, soort, aan, klacht, tekst);
        return gesteld.dossier() == null
                ? Html.geweigerd(
                        "kluis/vertrouwen",
                        pagina(
                                wie,
                                leerling,
                                Map.of("soort", soort, "aan", aan, "klacht", klacht, "tekst", tekst),
                                gesteld.fouten()))
                : Html.zieAnders(adres(leerling, gesteld.dossier()));
    }

    private HulpvragenPage pagina(
            Bezoeker wie, UUID leerling, Map<String, String> ingevuld, Map<String, String> fouten) {
        Kind kind = vragen.kind(leerling);
        HulpvragenPage page = new HulpvragenPage(kind, vragen.loketten(kind), vragen.mijn(wie, kind), ingevuld, fouten);
        if (page.loketten().isEmpty() && page.vragen().isEmpty()) throw new NietGevonden();
        return page;
    }

    @GetMapping("/{vraag}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID vraag) {
        return Html.pagina("kluis/vraag", vraag(wie, leerling, vraag, Map.of()));
    }

    @PostMapping("/{vraag}/berichten")
    ModelAndView schrijf(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID vraag,
            @RequestParam(defaultValue = "") String tekst) {
        vragen.vraag(wie, vragen.kind(leerling), vraag);
        Map<String, String> fouten = dossiers.schrijf(wie, vraag, Stuk.Soort.BERICHT, tekst, "", true);
        return fouten.isEmpty()
                ? Html.zieAnders(adres(leerling, vraag))
                : Html.geweigerd("kluis/vraag", vraag(wie, leerling, vraag, fouten));
    }

    @PostMapping("/{vraag}/meekijkers")
    ModelAndView laatMeekijken(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID vraag,
            @RequestParam(name = "wie", defaultValue = "") String meekijker) {
        Vraag gevraagd = vragen.vraag(wie, vragen.kind(leerling), vraag);
        Map<String, String> fouten = vragen.laatMeekijken(wie, gevraagd, meekijker);
        return fouten.isEmpty()
                ? Html.zieAnders(adres(leerling, vraag))
                : Html.geweigerd("kluis/vraag", vraag(wie, leerling, vraag, fouten));
    }

    @PostMapping("/{vraag}/meekijkers/{sleutel}/einde")
    ModelAndView haalWeg(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID vraag, @PathVariable UUID sleutel) {
        vragen.vraag(wie, vragen.kind(leerling), vraag);
        dossiers.haalWeg(wie, vraag, sleutel);
        return Html.zieAnders(adres(leerling, vraag));
    }

    private HulpvraagPage vraag(Bezoeker wie, UUID leerling, UUID vraag, Map<String, String> fouten) {
        Kind kind = vragen.kind(leerling);
        return new HulpvraagPage(kind, vragen.vraag(wie, kind, vraag), fouten);
    }

    private static String adres(UUID leerling, UUID vraag) {
        return "/thuis/" + leerling + "/vertrouwen/" + vraag;
    }
}
