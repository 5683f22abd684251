package nl.spil.kluis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Teksten;
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
import org.springframework.context.MessageSource;
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
    private final MessageSource bron;

    HulpvraagController(Hulpvragen vragen, Kluisdossiers dossiers, MessageSource bron) {
        this.vragen = vragen;
        this.dossiers = dossiers;
        this.bron = bron;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling, HttpServletRequest verzoek) {
        return Html.pagina("kluis/vertrouwen", pagina(wie, leerling, teksten(wie, verzoek), Map.of(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String aan,
            @RequestParam(defaultValue = "") String klacht,
            @RequestParam(defaultValue = "") String tekst,
            HttpServletRequest verzoek) {
        Kind kind = vragen.kind(leerling);
        Gesteld gesteld = vragen.stel(wie, kind, soort, aan, klacht, tekst);
        if (gesteld.dossier() != null) return Html.zieAnders(adres(leerling, gesteld.dossier()));
        Teksten t = teksten(wie, verzoek);
        Map<String, String> fouten = new LinkedHashMap<>();
        gesteld.fouten().forEach((veld, fout) -> fouten.put(HulpvragenPage.veld(veld, soort), zin(t, veld, tekst)));
        return Html.geweigerd(
                "kluis/vertrouwen",
                pagina(wie, leerling, t, Map.of("soort", soort, "aan", aan, "klacht", klacht, "tekst", tekst), fouten));
    }

    private HulpvragenPage pagina(
            Bezoeker wie, UUID leerling, Teksten t, Map<String, String> ingevuld, Map<String, String> fouten) {
        Kind kind = vragen.kind(leerling);
        HulpvragenPage page =
                new HulpvragenPage(t, kind, vragen.loketten(kind), vragen.mijn(wie, kind), ingevuld, fouten);
        if (page.loketten().isEmpty() && page.vragen().isEmpty()) throw new NietGevonden();
        return page;
    }

    @GetMapping("/{vraag}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID vraag, HttpServletRequest verzoek) {
        return Html.pagina("kluis/vraag", vraag(wie, leerling, vraag, teksten(wie, verzoek), Map.of()));
    }

    @PostMapping("/{vraag}/berichten")
    ModelAndView schrijf(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID vraag,
            @RequestParam(defaultValue = "") String tekst,
            HttpServletRequest verzoek) {
        vragen.vraag(wie, vragen.kind(leerling), vraag);
        Map<String, String> fouten = dossiers.schrijf(wie, vraag, Stuk.Soort.BERICHT, tekst, "", true);
        if (fouten.isEmpty()) return Html.zieAnders(adres(leerling, vraag));
        Teksten t = teksten(wie, verzoek);
        return Html.geweigerd("kluis/vraag", vraag(wie, leerling, vraag, t, zinnen(t, fouten, tekst)));
    }

    @PostMapping("/{vraag}/meekijkers")
    ModelAndView laatMeekijken(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID vraag,
            @RequestParam(name = "wie", defaultValue = "") String meekijker,
            HttpServletRequest verzoek) {
        Vraag gevraagd = vragen.vraag(wie, vragen.kind(leerling), vraag);
        Map<String, String> fouten = vragen.laatMeekijken(wie, gevraagd, meekijker);
        if (fouten.isEmpty()) return Html.zieAnders(adres(leerling, vraag));
        Teksten t = teksten(wie, verzoek);
        return Html.geweigerd("kluis/vraag", vraag(wie, leerling, vraag, t, zinnen(t, fouten, "")));
    }

    @PostMapping("/{vraag}/meekijkers/{sleutel}/einde")
    ModelAndView haalWeg(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID vraag, @PathVariable UUID sleutel) {
        vragen.vraag(wie, vragen.kind(leerling), vraag);
        dossiers.haalWeg(wie, vraag, sleutel);
        return Html.zieAnders(adres(leerling, vraag));
    }

    private HulpvraagPage vraag(Bezoeker wie, UUID leerling, UUID vraag, Teksten t, Map<String, String> fouten) {
        Kind kind = vragen.kind(leerling);
        return new HulpvraagPage(t, kind, vragen.vraag(wie, kind, vraag), fouten);
    }

    private Teksten teksten(Bezoeker wie, HttpServletRequest verzoek) {
        return Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING);
    }

    /** What is wrong with a field, in the words of who asks; the files of the kluis speak to staff. */
    private static String zin(Teksten t, String veld, String tekst) {
        return veld.equals("tekst") && !tekst.isBlank()
                ? t.t("hulpvraag.fout.lang", Kluisdossiers.LANGSTE_TEKST)
                : t.t("hulpvraag.fout." + veld);
    }

    private static Map<String, String> zinnen(Teksten t, Map<String, String> fouten, String tekst) {
        Map<String, String> uit = new LinkedHashMap<>();
        fouten.keySet().forEach(veld -> uit.put(veld, zin(t, veld, tekst)));
        return uit;
    }

    private static String adres(UUID leerling, UUID vraag) {
        return "/thuis/" + leerling + "/vertrouwen/" + vraag;
    }
}
