package nl.spil.plaatsvraag.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.plaatsvraag.Plaatsvragen;
import nl.spil.plaatsvraag.Plaatsvragen.Gegevens;
import nl.spil.plaatsvraag.Plaatsvragen.Gezocht;
import nl.spil.toegang.Bezoeker;
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

/** What other schools of the bestuur are looking for, and what we can offer (ROUTE-26). */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/plaatsvragen")
class GezochtController {

    private final Plaatsvragen vragen;
    private final Locaties locaties;

    GezochtController(Plaatsvragen vragen, Locaties locaties) {
        this.vragen = vragen;
        this.locaties = locaties;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        if (mijn(wie).isEmpty()) throw new NietGevonden();
        return Html.pagina("plaatsvraag/gezochten", new GezochtenPage(vragen.gezocht()));
    }

    @GetMapping("/{plaatsvraag}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID plaatsvraag) {
        Gezocht gezocht = vragen.gezocht(plaatsvraag);
        return Html.pagina("plaatsvraag/gezocht", pagina(wie, gezocht, Map.of(), Map.of()));
    }

    @PostMapping("/{plaatsvraag}/reacties")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID plaatsvraag,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String plek,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String contact) {
        Gezocht gezocht = vragen.gezocht(plaatsvraag);
        List<Locatie> mijn = mijn(wie);
        UUID locatie = mijn.stream()
                .map(Locatie::id)
                .filter(l -> l.toString().equals(school))
                .findFirst()
                .orElseGet(() -> mijn.getFirst().id());
        Boolean heeft = plek.equals("ja") ? Boolean.TRUE : plek.equals("nee") ? Boolean.FALSE : null;
        Map<String, String> fouten = vragen.reageer(wie, plaatsvraag, locatie, heeft, tekst, contact);
        return fouten.isEmpty()
                ? Html.zieAnders("/plaatsvragen/" + plaatsvraag, "Jullie antwoord is verstuurd.")
                : Html.geweigerd(
                        "plaatsvraag/gezocht",
                        pagina(
                                wie,
                                gezocht,
                                Map.of("school", school, "plek", plek, "tekst", tekst, "contact", contact),
                                fouten));
    }

    private List<Locatie> mijn(Bezoeker wie) {
        return locaties.van(wie).stream()
                .filter(l -> vragen.coordineert(l.id()))
                .toList();
    }

    private GezochtPage pagina(
            Bezoeker wie, Gezocht gezocht, Map<String, String> ingevuld, Map<String, String> fouten) {
        List<Locatie> mijn = mijn(wie);
        @Nullable
        Gegevens kind = gezocht.geldt() ? vragen.wieIsHet(gezocht.id()).orElse(null) : null;
        String telefoon = mijn.isEmpty() ? "" : mijn.getFirst().telefoon();
        String contact = wie.naam() + (telefoon.isEmpty() ? "" : ", " + telefoon);
        return new GezochtPage(gezocht, kind, mijn, ingevuld.isEmpty() ? Map.of("contact", contact) : ingevuld, fouten);
    }
}
