package nl.spil.zaak.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaakgenodigden;
import nl.spil.zaak.Zaakgenodigden.Blad;
import nl.spil.zaak.Zaakgenodigden.Kort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one page of who was invited from outside (PARTNER-12). */
@Controller
@RequestMapping("/uitgenodigd")
@Voor(Publiek.EXTERN)
class UitgenodigdController {

    private static final int HOE = 300;

    private final Zaakgenodigden genodigden;
    private final Concepten concepten;

    UitgenodigdController(Zaakgenodigden genodigden, Concepten concepten) {
        this.genodigden = genodigden;
        this.concepten = concepten;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        List<Kort> mijn = genodigden.mijn();
        if (mijn.size() == 1)
            return Html.zieAnders("/uitgenodigd/" + mijn.getFirst().nummer());
        return Html.pagina("zaak/genodigd", new UitgenodigdPage.Lijst(wie.naam(), mijn));
    }

    @GetMapping("/{nummer}")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Blad blad = genodigden.open(nummer);
        Concept concept = concepten.lees(wie, plek(nummer), null);
        return Html.pagina("zaak/uitgenodigd", page(wie, blad, concept.tekst(), concept.versie(), Map.of()));
    }

    @PostMapping("/{nummer}/verslagen")
    ModelAndView schrijf(Bezoeker wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String verslag) {
        Blad blad = genodigden.open(nummer);
        if (!blad.schrijft()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        String tekst = verslag.replace("\r\n", "\n").strip();
        if (tekst.isEmpty()) fouten.put("verslag", "Schrijf eerst uw advies of verslag.");
        if (tekst.length() > Concepten.MAX)
            fouten.put("verslag", "Houd het bij " + Concepten.MAX + " tekens, of stuur het in delen.");
        if (!fouten.isEmpty())
            return Html.geweigerd(
                    "zaak/uitgenodigd",
                    page(
                            wie,
                            blad,
                            verslag,
                            concepten.lees(wie, plek(nummer), null).versie(),
                            fouten));
        genodigden.schrijf(nummer, tekst);
        concepten.ruimOp(wie, plek(nummer), null);
        return Html.zieAnders("/uitgenodigd/" + nummer, "Uw verslag staat bij de zaak. De school kan het lezen.");
    }

    @PostMapping("/{nummer}/acties/{actie}")
    ModelAndView klaar(
            Bezoeker wie,
            @PathVariable String nummer,
            @PathVariable UUID actie,
            @RequestParam(defaultValue = "") String hoe) {
        Blad blad = genodigden.open(nummer);
        if (blad.acties().stream().noneMatch(a -> a.id().equals(actie))) throw new NietGevonden();
        String fout = hoe.isBlank()
                ? "Schrijf kort wat u deed."
                : hoe.length() > HOE ? "Houd het kort: hoogstens " + HOE + " tekens." : "";
        if (!fout.isEmpty()) {
            Concept concept = concepten.lees(wie, plek(nummer), null);
            return Html.geweigerd(
                    "zaak/uitgenodigd",
                    page(wie, blad, concept.tekst(), concept.versie(), Map.of("hoe-" + actie, fout)));
        }
        genodigden.klaar(nummer, actie, hoe.strip());
        return Html.zieAnders("/uitgenodigd/" + nummer, "Gedaan. De school ziet het.");
    }

    private static UitgenodigdPage.Zaakblad page(
            Bezoeker wie, Blad blad, String verslag, int versie, Map<String, String> fouten) {
        return new UitgenodigdPage.Zaakblad(wie.naam(), blad, plek(blad.nummer()), verslag, versie, fouten);
    }

    private static String plek(String nummer) {
        return "uitgenodigd." + nummer;
    }
}
