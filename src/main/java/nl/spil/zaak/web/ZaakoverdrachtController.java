package nl.spil.zaak.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Overdrachtuitkomst.Ingehaald;
import nl.spil.zaak.Overdrachtuitkomst.Onvolledig;
import nl.spil.zaak.Overdrachtuitkomst.Overgedragen;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another owner for a zaak. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZaakoverdrachtController {

    private static final UUID NIEMAND = new UUID(0, 0);

    private final Zaakdeur deur;
    private final Zaken zaken;

    ZaakoverdrachtController(Zaakdeur deur, Zaken zaken) {
        this.deur = deur;
        this.zaken = zaken;
    }

    @GetMapping("/zaken/{nummer}/overdracht")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        if (!zaken.magOverdragen(wie, open.inzage(), open.zaak())) throw new NietGevonden();
        return Html.pagina("zaak/overdracht", pagina(open, "", "", false, Map.of()));
    }

    @PostMapping("/zaken/{nummer}/overdracht")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String eigenaar,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "-1") int versie) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        UUID naar = account(eigenaar);
        return switch (zaken.geefOver(wie, open.inzage(), open.zaak().id(), naar, reden, versie)) {
            case Overgedragen(String naam) -> Html.zieAnders(open.zaak().url(), "De zaak is nu van " + naam + ".");
            case Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd("zaak/overdracht", pagina(open, eigenaar, reden, false, fouten));
            case Ingehaald() -> Html.geweigerd("zaak/overdracht", pagina(open, eigenaar, reden, true, Map.of()));
        };
    }

    private static UUID account(String tekst) {
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException geenKeuze) {
            return NIEMAND;
        }
    }

    private OverdrachtPage pagina(
            Zaakdeur.Open open, String eigenaar, String reden, boolean ingehaald, Map<String, String> fouten) {
        Map<String, String> kandidaten = new LinkedHashMap<>();
        zaken.kandidaten(open.inzage(), open.zaak())
                .forEach(m -> kandidaten.put(String.valueOf(m.accountId()), m.naam()));
        return new OverdrachtPage(open.zaak(), open.kop(), kandidaten, eigenaar, reden, ingehaald, fouten);
    }
}
