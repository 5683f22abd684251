package nl.spil.zaak.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaakbeeld;
import nl.spil.zaak.Zaakbeeld.Genomen;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether the goal of a decision was reached, with proof (NIVEAU-15). */
@Controller
@RequestMapping("/zaken/{nummer}/besluiten/{besluit}/effect")
@Voor(Publiek.MEDEWERKER)
class BesluiteffectController {

    private final Zaakdeur deur;
    private final Zaken zaken;
    private final Zaakbeeld beeld;
    private final Concepten concepten;

    BesluiteffectController(Zaakdeur deur, Zaken zaken, Zaakbeeld beeld, Concepten concepten) {
        this.deur = deur;
        this.zaken = zaken;
        this.beeld = beeld;
        this.concepten = concepten;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer, @PathVariable UUID besluit) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Genomen genomen = zonderEffect(open, besluit);
        if (!genomen.inPlan().isEmpty()) return naarPlan(genomen);
        return Html.pagina("zaak/effect", pagina(wie, open, genomen, "", null, Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @PathVariable UUID besluit,
            @RequestParam(defaultValue = "") String bereikt,
            @RequestParam(defaultValue = "") String bewijs) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Genomen genomen = zonderEffect(open, besluit);
        if (!genomen.inPlan().isEmpty()) return naarPlan(genomen);
        Map<String, String> fouten =
                zaken.legEffectVast(wie, open.inzage(), open.zaak().id(), besluit, bereikt, bewijs);
        if (!fouten.isEmpty()) {
            return Html.geweigerd("zaak/effect", pagina(wie, open, genomen, bereikt, bewijs, fouten));
        }
        concepten.ruimOp(wie, "effect/" + besluit + "/bewijs", open.zaak().leerling());
        return Html.zieAnders(open.zaak().url(), "Vastgelegd of het doel is gehaald.");
    }

    /** One place for one effect. */
    private static ModelAndView naarPlan(Genomen besluit) {
        return Html.zieAnders(
                besluit.inPlan(), "Dit doel staat in het plan. Evalueer het hier; de zaak neemt het over.");
    }

    private Genomen zonderEffect(Zaakdeur.Open open, UUID besluit) {
        if (!open.inzage().schrijft(open.zaak().klasse())) throw new NietGevonden();
        return beeld.van(open.inzage(), open.zaak()).besluiten().stream()
                .filter(b -> b.id().equals(besluit) && b.wachtOpEffect())
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private EffectPage pagina(
            Bezoeker wie,
            Zaakdeur.Open open,
            Genomen besluit,
            String bereikt,
            @org.jspecify.annotations.Nullable String bewijs,
            Map<String, String> fouten) {
        Concept getypt = concepten.lees(
                wie, "effect/" + besluit.id() + "/bewijs", open.zaak().leerling());
        return new EffectPage(
                open.zaak(),
                open.kop(),
                besluit,
                bereikt,
                bewijs == null ? getypt.tekst() : bewijs,
                getypt.versie(),
                fouten);
    }
}
