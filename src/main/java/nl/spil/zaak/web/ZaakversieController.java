package nl.spil.zaak.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaakversies;
import nl.spil.zaak.Zaakversies.Overzetuitkomst;
import nl.spil.zaak.Zaakversies.Versiestand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A zaak goes on under the version of the plan that holds now. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZaakversieController {

    private final Zaakdeur deur;
    private final Zaakversies versies;

    ZaakversieController(Zaakdeur deur, Zaakversies versies) {
        this.deur = deur;
        this.versies = versies;
    }

    @GetMapping("/zaken/{nummer}/versie")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Versiestand stand = stand(wie, open);
        if (!stand.magOver()) throw new NietGevonden();
        return Html.pagina("zaak/versie", new ZaakversiePage(open.zaak(), open.kop(), stand, "", false, Map.of()));
    }

    @PostMapping("/zaken/{nummer}/versie")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "-1") int versie) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Versiestand stand = stand(wie, open);
        return switch (versies.zetOver(wie, open.inzage(), open.zaak(), reden, versie)) {
            case Overzetuitkomst.Overgezet(int naar) ->
                Html.zieAnders(open.zaak().url(), "Deze zaak loopt nu volgens versie " + naar + ".");
            case Overzetuitkomst.Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd("zaak/versie", new ZaakversiePage(open.zaak(), open.kop(), stand, reden, false, fouten));
            case Overzetuitkomst.Ingehaald _ ->
                Html.geweigerd(
                        "zaak/versie", new ZaakversiePage(open.zaak(), open.kop(), stand, reden, true, Map.of()));
        };
    }

    private Versiestand stand(Bezoeker wie, Zaakdeur.Open open) {
        return versies.stand(wie, open.inzage(), open.zaak());
    }

    @GetMapping("/zaken/versies")
    ModelAndView index() {
        return Html.pagina("zaak/versies", new ZaakversiesPage(versies.oudere(), List.of(), "", Map.of()));
    }

    @PostMapping("/zaken/versies")
    ModelAndView updateAll(
            Bezoeker wie,
            @RequestParam(name = "nummers", required = false) @Nullable List<String> nummers,
            @RequestParam(defaultValue = "") String reden) {
        List<String> gekozen = nummers == null ? List.of() : nummers;
        Map<String, String> fouten = new LinkedHashMap<>();
        if (gekozen.isEmpty()) fouten.put("nummers", "Kies de zaken die volgens de nieuwe versie verdergaan.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf op waarom deze zaken volgens de nieuwe versie verdergaan.");
        List<String> over = new ArrayList<>();
        List<String> niet = new ArrayList<>();
        if (fouten.isEmpty()) {
            for (String nummer : gekozen) {
                Zaakdeur.Open open = deur.open(wie, nummer);
                if (!stand(wie, open).magOver()) {
                    niet.add(nummer);
                    continue;
                }
                switch (versies.zetOver(
                        wie, open.inzage(), open.zaak(), reden, open.zaak().versie())) {
                    case Overzetuitkomst.Overgezet _ -> over.add(nummer);
                    case Overzetuitkomst.Onvolledig _, Overzetuitkomst.Ingehaald _ -> niet.add(nummer);
                }
            }
        }
        if (!fouten.isEmpty())
            return Html.geweigerd("zaak/versies", new ZaakversiesPage(versies.oudere(), gekozen, reden, fouten));
        String melding =
                (over.size() == 1 ? "1 zaak loopt" : over.size() + " zaken lopen") + " nu volgens de nieuwe versie."
                        + (niet.isEmpty() ? "" : " Niet overgezet: " + String.join(", ", niet) + ".");
        return Html.zieAnders("/zaken/versies", melding);
    }
}
