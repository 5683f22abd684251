package nl.spil.kluis.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.kluis.Kluisbewaren;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Signalen;
import nl.spil.kluis.Signalen.Begonnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Stil;
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

/** The vault for who has a key: signals that wait, files, and beginning one. For everybody else it is not there. */
@Controller
@Voor(Publiek.MEDEWERKER)
@Stil(terug = "/kluis")
@RequestMapping("/kluis")
class KluisController {

    private final Kluisdossiers dossiers;
    private final Signalen signalen;
    private final Kluisbewaren bewaren;

    KluisController(Kluisdossiers dossiers, Signalen signalen, Kluisbewaren bewaren) {
        this.bewaren = bewaren;
        this.dossiers = dossiers;
        this.signalen = signalen;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        if (!signalen.heeftKluis(wie)) throw new NietGevonden();
        return Html.pagina(
                "kluis/kluis",
                new KluisPage(
                        signalen.open(wie),
                        dossiers.lijst(wie),
                        signalen.beginsels(wie),
                        bewaren.lijst(wie),
                        bewaren.bewijzen(wie)));
    }

    @PostMapping("/vernietigingen")
    ModelAndView stelVoor(Bezoeker wie, @RequestParam(required = false) @Nullable UUID dossier) {
        if (dossier == null) throw new NietGevonden();
        bewaren.stelVoor(wie, dossier);
        return Html.zieAnders("/kluis", "Voorgesteld. Een ander met deze sleutel beslist.");
    }

    @PostMapping("/vernietigingen/{vernietiging}")
    ModelAndView beslis(
            Bezoeker wie, @PathVariable UUID vernietiging, @RequestParam(defaultValue = "") String akkoord) {
        bewaren.beslis(wie, vernietiging, akkoord.equals("ja"));
        return Html.zieAnders("/kluis", akkoord.equals("ja") ? "Vernietigd." : "Het blijft nog.");
    }

    @GetMapping("/signalen/{signaal}")
    ModelAndView signaal(Bezoeker wie, @PathVariable UUID signaal, @RequestParam(defaultValue = "") String q) {
        return Html.pagina("kluis/signaal", signaal(wie, signaal, q, "", Map.of()));
    }

    @PostMapping("/signalen/{signaal}/dossier")
    ModelAndView begin(
            Bezoeker wie, @PathVariable UUID signaal, @RequestParam(required = false) @Nullable UUID leerling) {
        Begonnen begonnen = signalen.begin(wie, signaal, leerling);
        return begonnen.dossier() == null
                ? Html.geweigerd("kluis/signaal", signaal(wie, signaal, "", "", begonnen.fouten()))
                : Html.zieAnders("/kluis/dossiers/" + begonnen.dossier());
    }

    @PostMapping("/signalen/{signaal}/afhandeling")
    ModelAndView rondAf(Bezoeker wie, @PathVariable UUID signaal, @RequestParam(defaultValue = "") String advies) {
        Map<String, String> fouten = signalen.zonderDossier(wie, signaal, advies);
        return fouten.isEmpty()
                ? Html.zieAnders("/kluis", "Het signaal is afgehandeld.")
                : Html.geweigerd("kluis/signaal", signaal(wie, signaal, "", advies, fouten));
    }

    private KluissignaalPage signaal(Bezoeker wie, UUID id, String q, String advies, Map<String, String> fouten) {
        return new KluissignaalPage(
                signalen.lees(wie, id),
                signalen.gelezen(wie, id),
                q,
                q.isBlank() ? null : signalen.zoek(q),
                advies,
                fouten);
    }

    @GetMapping("/nieuw/{klasse}")
    ModelAndView nieuw(Bezoeker wie, @PathVariable int klasse, @RequestParam(defaultValue = "") String q) {
        return Html.pagina("kluis/nieuw", nieuw(wie, klasse, q, "", Map.of()));
    }

    @PostMapping("/nieuw/{klasse}")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable int klasse,
            @RequestParam(required = false) @Nullable UUID leerling,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") String klacht) {
        NieuwdossierPage leeg = nieuw(wie, klasse, "", wat, Map.of());
        Begonnen begonnen = signalen.begin(wie, klasse, leerling, wat, klacht);
        return begonnen.dossier() == null
                ? Html.geweigerd("kluis/nieuw", leeg.met(begonnen.fouten()))
                : Html.zieAnders("/kluis/dossiers/" + begonnen.dossier());
    }

    private NieuwdossierPage nieuw(Bezoeker wie, int klasse, String q, String wat, Map<String, String> fouten) {
        String naam = signalen.beginsels(wie).stream()
                .filter(b -> b.klasse() == klasse)
                .map(Signalen.Beginsel::naam)
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return new NieuwdossierPage(
                klasse, naam, q, q.isBlank() ? null : signalen.zoek(q), wat, signalen.klachten(wie, klasse), fouten);
    }
}
