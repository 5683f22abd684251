package nl.spil.schoolplan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planonderdelen;
import nl.spil.schoolplan.Planonderdelen.Deel;
import nl.spil.schoolplan.Planonderdelen.Invuluitkomst;
import nl.spil.schoolplan.Planontwerpen;
import nl.spil.schoolplan.Planontwerpen.Keuring;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft part by part, as forms. */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
class OnderdeelController {

    private final Planontwerpen ontwerpen;
    private final Planonderdelen onderdelen;

    OnderdeelController(Planontwerpen ontwerpen, Planonderdelen onderdelen) {
        this.ontwerpen = ontwerpen;
        this.onderdelen = onderdelen;
    }

    @GetMapping("/schoolplannen/{sleutel}/ontwerp/onderdelen")
    ModelAndView index(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "") String lijst) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        Keuring keuring = ontwerpen.keur(nu);
        if (keuring.oud() == null && keuring.nieuw() == null)
            return Html.zieAnders(
                    "/schoolplannen/" + sleutel + "/ontwerp",
                    "Maak eerst de tekst in orde; dan kan het ook per onderdeel.");
        List<Deel> delen = onderdelen.delen(nu);
        String uitleg = delen.stream()
                .filter(d -> d.sleutel().equals(lijst))
                .map(Deel::uitleg)
                .findFirst()
                .orElse("");
        return Html.pagina(
                "schoolplan/onderdelen",
                new OnderdelenPage(
                        naam(nu, keuring),
                        sleutel,
                        delen,
                        lijst,
                        uitleg,
                        lijst.isEmpty() ? List.of() : onderdelen.onderdelen(nu, lijst),
                        keuring.goed()));
    }

    @GetMapping("/schoolplannen/{sleutel}/ontwerp/onderdeel")
    ModelAndView show(Bezoeker wie, @PathVariable String sleutel, @RequestParam(defaultValue = "") String pad) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        if (!ontwerpen.keur(nu).goed())
            return Html.zieAnders(
                    "/schoolplannen/" + sleutel + "/ontwerp",
                    "De tekst heeft nog een fout. Maak die eerst goed; dan kan het weer per onderdeel.");
        return Html.pagina("schoolplan/onderdeel", pagina(nu, pad, Map.of(), Map.of(), false));
    }

    private OnderdeelPage pagina(
            Ontwerp nu, String pad, Map<String, List<String>> ingevuld, Map<String, String> fouten, boolean ingehaald) {
        return new OnderdeelPage(
                naam(nu, ontwerpen.keur(nu)),
                nu.sleutel(),
                nu.versie(),
                onderdelen.blad(nu, pad),
                ingevuld,
                fouten,
                ingehaald);
    }

    @PostMapping("/schoolplannen/{sleutel}/ontwerp/onderdeel")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable String sleutel,
            @RequestParam(defaultValue = "") String pad,
            @RequestParam(defaultValue = "-1") int versie,
            @RequestParam MultiValueMap<String, String> velden) {
        Map<String, List<String>> waarden = new LinkedHashMap<>(velden);
        List.of("_csrf", "idem", "pad", "versie").forEach(waarden::remove);
        return switch (onderdelen.vulIn(wie, sleutel, pad, waarden, versie)) {
            case Invuluitkomst.Bewaard(String adres) ->
                Html.zieAnders(
                        "/schoolplannen/" + sleutel + "/ontwerp/onderdelen?lijst=" + bovenste(adres),
                        "Bewaard in het ontwerp. Het geldt pas als het plan is vastgesteld.");
            case Invuluitkomst.Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd("schoolplan/onderdeel", pagina(ontwerp(sleutel), pad, waarden, fouten, false));
            case Invuluitkomst.Ingehaald(Ontwerp nu) ->
                Html.pagina(HttpStatus.CONFLICT, "schoolplan/onderdeel", pagina(nu, pad, waarden, Map.of(), true));
        };
    }

    private Ontwerp ontwerp(String sleutel) {
        return ontwerpen.ontwerp(sleutel).orElseThrow(NietGevonden::new);
    }

    private static String bovenste(String adres) {
        int streep = adres.indexOf('/');
        return streep < 0 ? "" : adres.substring(0, streep);
    }

    private static String naam(Ontwerp nu, Keuring keuring) {
        Schoolplan plan = keuring.nieuw() == null ? keuring.oud() : keuring.nieuw();
        return plan == null ? nu.sleutel() : plan.naam();
    }
}
