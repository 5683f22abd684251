package nl.spil.registratie.web;

import java.util.Map;
import nl.spil.formulier.Formulierblad;
import nl.spil.gedeeld.web.Html;
import nl.spil.registratie.Genodigdenformulieren;
import nl.spil.registratie.Genodigdenformulieren.Open;
import nl.spil.registratie.Genodigdenformulieren.Uitkomst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaakgenodigden;
import nl.spil.zaak.Zaakgenodigden.Blad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A form of the plan, filled in by who was invited from outside to one zaak (TOEST-09). */
@Controller
@Voor(Publiek.EXTERN)
@RequestMapping("/uitgenodigd/{nummer}/formulieren")
class GenodigdFormulierController {

    private static final String BLAD = "registratie/genodigd";
    private static final String GEVAAR = "gevaar";

    private final Zaakgenodigden genodigden;
    private final Genodigdenformulieren formulieren;

    GenodigdFormulierController(Zaakgenodigden genodigden, Genodigdenformulieren formulieren) {
        this.genodigden = genodigden;
        this.formulieren = formulieren;
    }

    @GetMapping
    ModelAndView show(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(defaultValue = "false") boolean gevaar) {
        Blad blad = genodigden.open(nummer);
        Open open = formulieren.open(blad, formulier);
        return Html.pagina(
                BLAD,
                new GenodigdFormulierPage(blad, open, formulieren.begin(wie, open), Map.of(), gevaar ? "" : null));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam MultiValueMap<String, String> velden) {
        Blad blad = genodigden.open(nummer);
        Open open = formulieren.open(blad, formulier);
        Map<String, String> ingevuld = LeerlingregistratieController.plat(velden);
        @Nullable String gevaar = velden.getFirst(GEVAAR);
        return switch (formulieren.legVast(wie, open, ingevuld, gevaar)) {
            case Uitkomst.Vastgelegd(String zin) -> Html.zieAnders("/uitgenodigd/" + nummer, zin);
            case Uitkomst.Onvolledig(Formulierblad fout) ->
                Html.geweigerd(BLAD, new GenodigdFormulierPage(blad, open, fout, fout.fouten(), gevaar));
            case Uitkomst.Geweigerd(String zin) ->
                Html.geweigerd(
                        BLAD,
                        new GenodigdFormulierPage(
                                blad,
                                open,
                                formulieren.ingevuld(wie, open, ingevuld),
                                Map.of(gevaar == null ? "" : GEVAAR, zin),
                                gevaar));
        };
    }
}
