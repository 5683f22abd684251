package nl.spil.zaak.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zorgmelding;
import nl.spil.zaak.Zorgmeldingen;
import nl.spil.zaak.Zorgmeldingen.Antwoorduitkomst.Gegeven;
import nl.spil.zaak.Zorgmeldingen.Antwoorduitkomst.Onvolledig;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answer of the school to a zorgmelding (ROUTE-27). */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZorgmeldingantwoordController {

    private final Zaakdeur deur;
    private final Zorgmeldingen zorgmeldingen;
    private final Concepten concepten;
    private final Schoolplannen schoolplannen;

    ZorgmeldingantwoordController(
            Zaakdeur deur, Zorgmeldingen zorgmeldingen, Concepten concepten, Schoolplannen schoolplannen) {
        this.deur = deur;
        this.zorgmeldingen = zorgmeldingen;
        this.concepten = concepten;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping("/zaken/{nummer}/antwoord")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Zorgmelding melding = zonderAntwoord(open);
        Map<String, Concept> getypt =
                concepten.leesAlle(wie, plek(melding), open.zaak().leerling());
        return Html.pagina(
                "zaak/antwoord",
                pagina(
                        open,
                        melding,
                        getypt,
                        getypt.getOrDefault(plek(melding) + "welke", Concept.LEEG)
                                .tekst(),
                        getypt.getOrDefault(plek(melding) + "waarom", Concept.LEEG)
                                .tekst(),
                        "",
                        Map.of()));
    }

    @PostMapping("/zaken/{nummer}/antwoord")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam UUID melding,
            @RequestParam(defaultValue = "") String welke,
            @RequestParam(defaultValue = "") String waarom,
            @RequestParam(defaultValue = "") String vanaf) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Zorgmelding m = zorgmeldingen.zorgmelding(open.inzage(), melding);
        if (!m.zaak().equals(open.zaak().id())) throw new NietGevonden();
        return switch (zorgmeldingen.beantwoord(wie, open.inzage(), melding, welke, waarom, dag(vanaf))) {
            case Gegeven gegeven -> {
                concepten.ruimAlleOp(wie, plek(m), open.zaak().leerling());
                yield Html.zieAnders(
                        open.zaak().url(), "Het antwoord is vastgelegd. Leerling en ouders kunnen het lezen.");
            }
            case Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd(
                        "zaak/antwoord",
                        pagina(
                                open,
                                m,
                                concepten.leesAlle(wie, plek(m), open.zaak().leerling()),
                                welke,
                                waarom,
                                vanaf,
                                fouten));
        };
    }

    private Zorgmelding zonderAntwoord(Zaakdeur.Open open) {
        if (!zorgmeldingen.magAntwoorden(open.inzage(), open.zaak())) throw new NietGevonden();
        return zorgmeldingen.vanZaak(open.inzage(), open.zaak().id()).stream()
                .filter(m -> !m.beantwoord())
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private AntwoordPage pagina(
            Zaakdeur.Open open,
            Zorgmelding melding,
            Map<String, Concept> getypt,
            String welke,
            String waarom,
            String vanaf,
            Map<String, String> fouten) {
        Map<String, Integer> versies = new HashMap<>();
        getypt.forEach((p, c) -> versies.put(p, c.versie()));
        return new AntwoordPage(
                open.zaak(),
                open.kop(),
                schoolplannen.versie(open.zaak().planversie()).plan().woorden().deAanmelding(),
                melding.id().toString(),
                melding.indienerNaam() + " op " + Datum.lang(Datum.van(melding.ingediendOp())),
                plek(melding),
                versies,
                welke,
                waarom,
                vanaf,
                fouten);
    }

    private static String plek(Zorgmelding melding) {
        return "antwoord." + melding.id() + ".";
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
