package nl.spil.zaak.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Caseloads;
import nl.spil.zaak.Caseloads.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything of a colleague who leaves, to another. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/caseload")
class CaseloadController {

    private final Caseloads caseloads;

    CaseloadController(Caseloads caseloads) {
        this.caseloads = caseloads;
    }

    @GetMapping
    ModelAndView show(
            Bezoeker wie, @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String naar) {
        return Html.pagina("zaak/caseload", page(wie, account(van), account(naar), "", false, Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String naar,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "") String gelezen) {
        UUID wiens = account(van);
        UUID aan = account(naar);
        if (wiens == null || aan == null) {
            return Html.geweigerd(
                    "zaak/caseload", page(wie, wiens, aan, reden, false, Map.of("naar", "Kies van wie en aan wie.")));
        }
        return switch (caseloads.draagOver(wie, wiens, aan, reden, gelezen)) {
            case Uitkomst.Overgedragen(int zaken, int taken, String naam) ->
                Html.zieAnders(
                        "/caseload",
                        "Overgedragen aan " + naam + ": " + (zaken == 1 ? "1 zaak" : zaken + " zaken") + " en "
                                + (taken == 1 ? "1 taak" : taken + " taken") + ".");
            case Uitkomst.Ingehaald() ->
                Html.pagina(HttpStatus.CONFLICT, "zaak/caseload", page(wie, wiens, aan, reden, true, Map.of()));
            case Uitkomst.Geweigerd(var fouten) ->
                Html.geweigerd("zaak/caseload", page(wie, wiens, aan, reden, false, fouten));
        };
    }

    private static @Nullable UUID account(String tekst) {
        try {
            return tekst.isEmpty() ? null : UUID.fromString(tekst);
        } catch (IllegalArgumentException geenKeuze) {
            return null;
        }
    }

    private CaseloadPage page(
            Bezoeker wie,
            @Nullable UUID van,
            @Nullable UUID naar,
            String reden,
            boolean ingehaald,
            Map<String, String> fouten) {
        return new CaseloadPage(
                caseloads.van(wie),
                caseloads.naar(wie),
                van == null ? wie.accountId() : van,
                naar,
                caseloads
                        .voorbeeldVan(wie, van == null ? wie.accountId() : van, naar)
                        .orElse(null),
                reden,
                ingehaald,
                fouten);
    }
}
