package nl.spil.kluis.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.web.Html;
import nl.spil.kluis.Kluisblad;
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

/** One file of the vault: read, record, weigh, decide with two. */
@Controller
@Voor(Publiek.MEDEWERKER)
@Stil(terug = "/kluis/dossiers/{dossier}")
@RequestMapping("/kluis/dossiers/{dossier}")
class KluisdossierController {

    private static final String SJABLOON = "kluis/dossier";

    private final Kluisdossiers dossiers;

    KluisdossierController(Kluisdossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID dossier) {
        return Html.pagina(SJABLOON, pagina(wie, dossier, Map.of(), Map.of()));
    }

    @PostMapping("/stukken")
    ModelAndView schrijf(
            Bezoeker wie,
            @PathVariable UUID dossier,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String met,
            @RequestParam(defaultValue = "") String delen) {
        Stuk.Soort welke = Kluisdossiers.SCHRIJFBAAR.stream()
                .filter(s -> s.name().equalsIgnoreCase(soort))
                .findFirst()
                .orElse(Stuk.Soort.BEGIN);
        return klaar(
                wie,
                dossier,
                dossiers.schrijf(wie, dossier, welke, tekst, met, !delen.isEmpty()),
                Map.of("soort", soort, "tekst", tekst, "met", met),
                "Vastgelegd.");
    }

    @PostMapping("/afwegingen")
    ModelAndView weeg(Bezoeker wie, @PathVariable UUID dossier, @RequestParam Map<String, String> velden) {
        Map<String, String> antwoorden = new LinkedHashMap<>();
        Map<String, String> waarom = new LinkedHashMap<>();
        velden.forEach((naam, waarde) -> {
            if (naam.startsWith("antwoord-")) antwoorden.put(naam.substring("antwoord-".length()), waarde);
            if (naam.startsWith("waarom-")) waarom.put(naam.substring("waarom-".length()), waarde);
        });
        return klaar(wie, dossier, dossiers.weeg(wie, dossier, antwoorden, waarom), velden, "Gewogen en vastgelegd.");
    }

    @PostMapping("/verwijsindex")
    ModelAndView verwijs(
            Bezoeker wie,
            @PathVariable UUID dossier,
            @RequestParam(defaultValue = "") String gegeven,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(name = "waarom-niet", defaultValue = "") String waaromNiet) {
        return klaar(
                wie,
                dossier,
                dossiers.verwijs(wie, dossier, gegeven, reden, waaromNiet),
                Map.of("gegeven", gegeven, "reden", reden, "waarom-niet", waaromNiet),
                "Vastgelegd.");
    }

    @PostMapping("/besluiten")
    ModelAndView besluit(Bezoeker wie, @PathVariable UUID dossier, @RequestParam Map<String, String> velden) {
        Map<String, String> ingevuld = new HashMap<>(velden);
        return klaar(
                wie,
                dossier,
                dossiers.besluit(wie, dossier, velden.getOrDefault("besluit", ""), ingevuld),
                ingevuld,
                "Vastgelegd.");
    }

    @PostMapping("/voorstellen/{voorstel}")
    ModelAndView bevestig(
            Bezoeker wie,
            @PathVariable UUID dossier,
            @PathVariable UUID voorstel,
            @RequestParam(defaultValue = "") String akkoord,
            @RequestParam(defaultValue = "") String waarom) {
        return klaar(
                wie,
                dossier,
                dossiers.bevestig(wie, dossier, voorstel, akkoord.equals("ja"), waarom),
                Map.of("waarom", waarom),
                "Vastgelegd.");
    }

    @PostMapping("/afsluiting")
    ModelAndView rondAf(Bezoeker wie, @PathVariable UUID dossier, @RequestParam(defaultValue = "") String afsluiting) {
        return klaar(
                wie, dossier, dossiers.rondAf(wie, dossier, afsluiting), Map.of("afsluiting", afsluiting), "Gesloten.");
    }

    @PostMapping("/sleutels")
    ModelAndView voegToe(Bezoeker wie, @PathVariable UUID dossier, @RequestParam(defaultValue = "") String collega) {
        return klaar(wie, dossier, dossiers.voegToe(wie, dossier, collega), Map.of("collega", collega), "Toegevoegd.");
    }

    @PostMapping("/sleutels/{sleutel}/einde")
    ModelAndView haalWeg(Bezoeker wie, @PathVariable UUID dossier, @PathVariable UUID sleutel) {
        dossiers.haalWeg(wie, dossier, sleutel);
        return Html.zieAnders("/kluis/dossiers/" + dossier, "Kijkt niet meer mee.");
    }

    private ModelAndView klaar(
            Bezoeker wie, UUID dossier, Map<String, String> fouten, Map<String, String> ingevuld, String melding) {
        return fouten.isEmpty()
                ? Html.zieAnders("/kluis/dossiers/" + dossier, melding)
                : Html.geweigerd(SJABLOON, pagina(wie, dossier, ingevuld, fouten));
    }

    private KluisdossierPage pagina(Bezoeker wie, UUID id, Map<String, String> ingevuld, Map<String, String> fouten) {
        Kluisblad blad = dossiers.open(wie, id, wie.plaats());
        return new KluisdossierPage(
                blad,
                blad.dossier().beheert() && blad.dossier().open() ? dossiers.kandidaten(blad) : java.util.List.of(),
                wie.accountId(),
                ingevuld,
                fouten);
    }
}
