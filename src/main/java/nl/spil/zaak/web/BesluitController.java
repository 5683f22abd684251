package nl.spil.zaak.web;

import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Besluitblad;
import nl.spil.zaak.Besluitbladen;
import nl.spil.zaak.Besluitinvoer;
import nl.spil.zaak.Besluituitkomst;
import nl.spil.zaak.Besluituitkomst.Genomen;
import nl.spil.zaak.Besluituitkomst.Ingehaald;
import nl.spil.zaak.Besluituitkomst.KanNog;
import nl.spil.zaak.Besluituitkomst.Onvolledig;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking a decision, and the decision that ends the zaak. */
@Controller
@Voor(Publiek.MEDEWERKER)
class BesluitController {

    private final Zaakdeur deur;
    private final Zaken zaken;
    private final Besluitbladen bladen;

    BesluitController(Zaakdeur deur, Zaken zaken, Besluitbladen bladen) {
        this.deur = deur;
        this.zaken = zaken;
        this.bladen = bladen;
    }

    @GetMapping("/zaken/{nummer}/besluiten/nieuw")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer, @RequestParam String soort) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Besluitblad blad = bladen.begin(wie, open.inzage(), open.zaak(), soort);
        return Html.pagina("zaak/besluit", pagina(open, blad, blad.keuze().ontbreekt(), false));
    }

    @PostMapping("/zaken/{nummer}/besluiten")
    ModelAndView create(Bezoeker wie, @PathVariable String nummer, @RequestParam MultiValueMap<String, String> velden) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Besluitinvoer invoer = new Besluitinvoer(velden);
        return antwoord(
                wie,
                open,
                invoer,
                zaken.neemBesluit(wie, open.inzage(), open.zaak().id(), invoer.besluit(null)));
    }

    @PostMapping("/zaken/{nummer}/sluiting")
    ModelAndView sluit(Bezoeker wie, @PathVariable String nummer, @RequestParam MultiValueMap<String, String> velden) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Besluitinvoer invoer = new Besluitinvoer(velden);
        return antwoord(
                wie, open, invoer, zaken.sluit(wie, open.inzage(), open.zaak().id(), invoer.besluit(null)));
    }

    private ModelAndView antwoord(Bezoeker wie, Zaakdeur.Open open, Besluitinvoer invoer, Besluituitkomst uitkomst) {
        return switch (uitkomst) {
            case Genomen genomen -> {
                bladen.klaar(wie, open.inzage(), open.zaak(), invoer.waarde("soort"));
                yield Html.zieAnders(
                        open.zaak().url(), genomen.gesloten() ? "De zaak is gesloten." : "Het besluit is vastgelegd.");
            }
            case KanNog(List<Ontbreekt> ontbreekt) ->
                Html.geweigerd("zaak/besluit", pagina(open, blad(wie, open, invoer, Map.of()), ontbreekt, false));
            case Onvolledig(Map<String, String> fouten) -> {
                Besluitblad blad = blad(wie, open, invoer, fouten);
                yield Html.geweigerd(
                        "zaak/besluit", pagina(open, blad, blad.keuze().ontbreekt(), false));
            }
            case Ingehaald() -> {
                Besluitblad blad = blad(wie, open, invoer, Map.of());
                yield Html.geweigerd(
                        "zaak/besluit", pagina(open, blad, blad.keuze().ontbreekt(), true));
            }
        };
    }

    private Besluitblad blad(Bezoeker wie, Zaakdeur.Open open, Besluitinvoer invoer, Map<String, String> fouten) {
        return bladen.opnieuw(wie, open.inzage(), open.zaak(), invoer.waarde("soort"), invoer, fouten);
    }

    private static BesluitPage pagina(
            Zaakdeur.Open open, Besluitblad blad, List<Ontbreekt> ontbreekt, boolean ingehaald) {
        return new BesluitPage(open.zaak(), open.kop(), blad, ontbreekt, ingehaald);
    }
}
