package nl.spil.bewaren.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.spil.bewaren.Bewaren;
import nl.spil.bewaren.Bewaren.Oud;
import nl.spil.bewaren.Bewaren.Termijn;
import nl.spil.bewaren.Leerlinggegevens;
import nl.spil.bewaren.Leerlinggegevens.Rij;
import nl.spil.bewaren.web.OudLeerlingPage.Deel;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Bewaarnorm;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
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

/** The dossier of somebody who left: to read for whom the plan names, and to hold (PRIVACY-13). */
@Controller
@RequestMapping("/oud-leerlingen/{leerling}")
@Voor(Publiek.MEDEWERKER)
class OudLeerlingController {

    private static final int REDEN = 500;

    private final Bewaren bewaren;
    private final Leerlinggegevens gegevens;
    private final Schoolplannen schoolplannen;

    OudLeerlingController(Bewaren bewaren, Leerlinggegevens gegevens, Schoolplannen schoolplannen) {
        this.bewaren = bewaren;
        this.gegevens = gegevens;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("bewaren/oud-leerling", blad(wie, leerling, Map.of(), ""));
    }

    @PostMapping("/stop")
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String reden) {
        String fout = fout(reden, "Schrijf waarom dit dossier moet blijven, bijvoorbeeld: er loopt een klacht.");
        if (!fout.isEmpty())
            return Html.geweigerd("bewaren/oud-leerling", blad(wie, leerling, Map.of("reden", fout), reden));
        if (!bewaren.zetStop(wie, leerling, reden)) throw new NietGevonden();
        return Html.zieAnders("/bewaren", "Aangehouden. Dit dossier wordt niet vernietigd tot iemand de stop opheft.");
    }

    @PostMapping("/stop/einde")
    ModelAndView delete(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String reden) {
        String fout = fout(reden, "Schrijf waarom het niet meer hoeft te blijven.");
        if (!fout.isEmpty())
            return Html.geweigerd("bewaren/oud-leerling", blad(wie, leerling, Map.of("reden", fout), reden));
        if (!bewaren.hefStopOp(wie, leerling, reden)) throw new NietGevonden();
        return Html.zieAnders("/bewaren", "De stop is opgeheven; de bewaartermijn geldt weer.");
    }

    private static String fout(String reden, String leeg) {
        return reden.isBlank() ? leeg : reden.length() > REDEN ? "Houd het bij " + REDEN + " tekens." : "";
    }

    private OudLeerlingPage blad(Bezoeker wie, UUID leerling, Map<String, String> fouten, String reden) {
        Oud oud = bewaren.open(wie, leerling, "dossier van een oud-leerling").orElseThrow(NietGevonden::new);
        List<Termijn> termijnen = bewaren.termijnen(oud.locatie());
        Map<String, List<Map<String, String>>> rijen = new LinkedHashMap<>();
        Map<String, Set<String>> blijft = new LinkedHashMap<>();
        List<String> rollen = bewaren.rollen(oud.locatie());
        gegevens.lees(wie.bestuurId(), leerling, oud.klassen(), rij -> {
            if (!rij.voor(rollen)) return;
            String wat = rij.onderdeel().wat();
            rijen.computeIfAbsent(wat, k -> new ArrayList<>()).add(leesbaar(rij));
            blijft.computeIfAbsent(wat, k -> new LinkedHashSet<>())
                    .add(totWanneer(rij.klasse(), oud.uitgeschreven(), termijnen));
        });
        List<Deel> delen = new ArrayList<>();
        rijen.forEach((wat, regels) -> delen.add(new Deel(wat, List.copyOf(blijft.get(wat)), regels)));
        Map<Klasse, String> namen =
                Dossierwoorden.namen(schoolplannen.voorLocatie(oud.locatie()).plan());
        return new OudLeerlingPage(oud, Dossierwoorden.wat(oud.klassen(), namen), delen, fouten, reden);
    }

    private static String totWanneer(Klasse klasse, LocalDate uitgeschreven, List<Termijn> termijnen) {
        return termijnen.stream()
                .filter(t -> t.klassen().contains(klasse))
                .findFirst()
                .map(t -> "Blijft tot %s: %s na uitschrijving (%s)"
                        .formatted(Datum.lang(t.magVanaf(uitgeschreven)), Bewaarnorm.jaren(t.maanden()), t.bron()))
                .orElse("Blijft: het bestuur koos nog geen bewaartermijn");
    }

    private static Map<String, String> leesbaar(Rij rij) {
        Map<String, String> uit = new LinkedHashMap<>();
        rij.velden().forEach((kop, waarde) -> {
            String tekst = tekst(waarde);
            if (!tekst.isBlank()) uit.put(kop, tekst);
        });
        return uit;
    }

    private static String tekst(@Nullable Object waarde) {
        return switch (waarde) {
            case null -> "";
            case Boolean b -> b ? "ja" : "nee";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + tekst(e.getValue()))
                        .collect(java.util.stream.Collectors.joining("\n"));
            case List<?> lijst ->
                lijst.stream().map(OudLeerlingController::tekst).collect(java.util.stream.Collectors.joining(", "));
            default -> waarde.toString();
        };
    }
}
