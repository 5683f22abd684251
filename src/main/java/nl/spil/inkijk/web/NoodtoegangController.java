package nl.spil.inkijk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.web.Html;
import nl.spil.inkijk.Noodtoegangen;
import nl.spil.inkijk.Noodtoegangen.Invoer;
import nl.spil.inkijk.Noodtoegangen.Nood;
import nl.spil.inkijk.Noodtoegangen.Uitkomst;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Noodtoegang;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a dossier in an emergency, and judging that afterwards. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/noodtoegang")
class NoodtoegangController {

    private final Noodtoegangen nood;
    private final Schoolplannen schoolplannen;
    private final Poort poort;

    NoodtoegangController(Noodtoegangen nood, Schoolplannen schoolplannen, Poort poort) {
        this.nood = nood;
        this.schoolplannen = schoolplannen;
        this.poort = poort;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie) {
        return Html.pagina("inkijk/noodtoegang", page(wie, leeg(), Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String waar,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String klas,
            @RequestParam(defaultValue = "") String reden) {
        List<Locatie> locaties = nood.waar(wie);
        if (locaties.isEmpty()) return Html.geweigerd("inkijk/noodtoegang", page(wie, leeg(), Map.of()));
        UUID locatie = locaties.stream()
                .map(Locatie::id)
                .filter(l -> l.toString().equals(waar))
                .findFirst()
                .orElseGet(() -> locaties.getFirst().id());
        Invoer invoer = new Invoer(locatie, naam, klas, reden.replace("\r\n", "\n"));
        return switch (nood.begin(wie, invoer)) {
            case Uitkomst.Open(var leerling, var einde) ->
                Html.zieAnders(
                        "/leerlingen/" + leerling,
                        "Je ziet dit dossier tot " + Datum.tijd(einde)
                                + ". Wie het moet weten, heeft bericht; het gezin leest het ook.");
            case Uitkomst.AlOpen(var leerling) ->
                Html.zieAnders("/leerlingen/" + leerling, "Dit dossier kun je al openen.");
            case Uitkomst.Geweigerd(var fouten) -> Html.geweigerd("inkijk/noodtoegang", page(wie, invoer, fouten));
        };
    }

    @GetMapping("/{noodtoegang}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID noodtoegang) {
        return Html.pagina("inkijk/nood", page(wie, nood.nood(noodtoegang), "", "", Map.of()));
    }

    @PostMapping("/{noodtoegang}/oordeel")
    ModelAndView oordeel(
            Bezoeker wie,
            @PathVariable UUID noodtoegang,
            @RequestParam(defaultValue = "") String terecht,
            @RequestParam(defaultValue = "") String toelichting) {
        Nood n = nood.nood(noodtoegang);
        String tekst = toelichting.replace("\r\n", "\n").strip();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!terecht.equals("ja") && !terecht.equals("nee")) fouten.put("terecht", "Kies terecht of niet terecht.");
        if (tekst.isEmpty()) fouten.put("toelichting", "Schrijf in een zin waarom. Het gezin en je collega lezen dit.");
        else if (tekst.length() > Noodtoegangen.LANGSTE_OORDEEL)
            fouten.put("toelichting", "Houd het bij " + Noodtoegangen.LANGSTE_OORDEEL + " tekens.");
        if (!fouten.isEmpty()) return Html.geweigerd("inkijk/nood", page(wie, n, terecht, toelichting, fouten));
        if (nood.oordeel(wie, n, terecht.equals("ja"), tekst))
            return Html.zieAnders("/noodtoegang/" + noodtoegang, "Vastgelegd. Het gezin en je collega lezen het.");
        return Html.pagina(
                HttpStatus.CONFLICT,
                "inkijk/nood",
                page(
                        wie,
                        nood.nood(noodtoegang),
                        terecht,
                        toelichting,
                        Map.of("", "Een collega was je voor. Jouw oordeel is niet vastgelegd.")));
    }

    private static Invoer leeg() {
        return new Invoer(null, "", "", "");
    }

    private NoodtoegangPage page(Bezoeker wie, Invoer invoer, Map<String, String> fouten) {
        List<Locatie> locaties = nood.waar(wie);
        List<Nood> eerder = nood.mijn();
        poort.noteer(
                wie,
                eerder.stream()
                        .filter(n -> !n.account().equals(wie.accountId()))
                        .map(Nood::leerling)
                        .toList(),
                "lijst van noodtoegang",
                Klasse.CONTACT);
        return new NoodtoegangPage(locaties, locaties.stream().map(this::regel).toList(), eerder, invoer, fouten);
    }

    private NoodtoegangPage.Regel regel(Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Noodtoegang regel = Objects.requireNonNull(plan.noodtoegang());
        return new NoodtoegangPage.Regel(
                locatie.naam(),
                regel,
                String.join(
                        ", ",
                        plan.gegevensklassen().stream()
                                .filter(k -> regel.klassen().contains(k.id()))
                                .map(Gegevensklasse::naam)
                                .map(String::toLowerCase)
                                .toList()),
                plan.woorden().coordinator() + " en wie het beoordeelt",
                regel.bron());
    }

    private NoodPage page(Bezoeker wie, Nood n, String terecht, String toelichting, Map<String, String> fouten) {
        boolean beoordeelt = n.oordeel() == null && nood.beoordeelt(wie, n);
        if (!n.account().equals(wie.accountId()))
            poort.noteer(wie, List.of(n.leerling()), "noodtoegang bekeken", Klasse.CONTACT);
        return new NoodPage(n, nood.geopend(n), beoordeelt, rolnaam(wie, n), terecht, toelichting, fouten);
    }

    private String rolnaam(Bezoeker wie, Nood n) {
        return nood.waar(wie).stream()
                .findFirst()
                .map(l -> schoolplannen.voorLocatie(l.id()).plan().woorden().rol(n.beoordeelt()))
                .orElse(n.beoordeelt());
    }
}
