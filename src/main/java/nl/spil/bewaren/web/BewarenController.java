package nl.spil.bewaren.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.bewaren.Bewaren;
import nl.spil.bewaren.Bewaren.Bewijs;
import nl.spil.bewaren.Bewaren.Plek;
import nl.spil.bewaren.Bewaren.Termijn;
import nl.spil.bewaren.OpVerzoek;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Planversie;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of what was kept long enough, proposing and agreeing to destroy it, and the proof. */
@Controller
@Voor(Publiek.MEDEWERKER)
class BewarenController {

    private static final String BLAD = "/bewaren";

    /** Of the school itself, without pupils. */
    private static final List<Klasse> ZONDER_LEERLING = List.of(Klasse.KWALITEIT, Klasse.CONFIGURATIE);

    private final Bewaren bewaren;
    private final OpVerzoek opVerzoek;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    BewarenController(Bewaren bewaren, OpVerzoek opVerzoek, Locaties locaties, Schoolplannen schoolplannen, Klok klok) {
        this.opVerzoek = opVerzoek;
        this.bewaren = bewaren;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping(BLAD)
    ModelAndView index(Bezoeker wie, @RequestParam(required = false) @Nullable UUID locatie) {
        return Html.pagina("bewaren/lijst", blad(wie, locatie, Map.of()));
    }

    @PostMapping(BLAD + "/voorstellen")
    ModelAndView create(
            Bezoeker wie, @RequestParam UUID locatie, @RequestParam(required = false) @Nullable List<UUID> leerling) {
        BewarenPage page = blad(wie, locatie, Map.of());
        if (!page.mag().voorstel()) throw new NietGevonden();
        if (leerling == null || leerling.isEmpty()) {
            return Html.geweigerd(
                    "bewaren/lijst",
                    blad(wie, locatie, Map.of("leerling", "Vink aan van wie het dossier vernietigd kan worden.")));
        }
        int aantal = bewaren.stelVoor(wie, leerling);
        if (aantal == 0) {
            return Html.geweigerd(
                    "bewaren/lijst",
                    blad(
                            wie,
                            locatie,
                            Map.of(
                                    "leerling",
                                    "Hiervan kan nu niets vernietigd worden: het is al voorgesteld, aangehouden, of de termijn is nog niet voorbij.")));
        }
        return Html.zieAnders(
                BLAD + "?locatie=" + locatie,
                (aantal == 1 ? "Eén dossier" : aantal + " dossiers")
                        + " voorgesteld. Pas als iemand anders akkoord geeft, wordt het vernietigd.");
    }

    @PostMapping(BLAD + "/voorstellen/{vernietiging}/akkoord")
    ModelAndView update(Bezoeker wie, @PathVariable("vernietiging") UUID id) {
        if (!bewaren.beslis(wie, id, true)) throw new NietGevonden();
        return Html.zieAnders(
                BLAD,
                "Akkoord. Spil vernietigt het dossier binnen het uur; daarna staat hieronder het bewijs. Lukt dat niet binnen 30 dagen, dan vervalt het besluit.");
    }

    @PostMapping(BLAD + "/voorstellen/{vernietiging}/afwijzing")
    ModelAndView delete(Bezoeker wie, @PathVariable("vernietiging") UUID id) {
        if (!bewaren.beslis(wie, id, false)) throw new NietGevonden();
        return Html.zieAnders(BLAD, "Het voorstel is weg; het dossier blijft.");
    }

    @GetMapping(BLAD + "/bewijzen/{bewijs}")
    ModelAndView show(Bezoeker wie, @PathVariable("bewijs") UUID id) {
        for (Plek plek : bewaren.plekken()) {
            for (Bewijs b : bewaren.bewijzen(plek.locatie())) {
                if (!b.id().equals(id)) continue;
                Map<Klasse, String> namen = Dossierwoorden.namen(
                        schoolplannen.voorLocatie(plek.locatie()).plan());
                return Html.pagina(
                        "bewaren/bewijs",
                        new BewijsPage(
                                locaties.van(wie).stream()
                                        .filter(l -> l.id().equals(plek.locatie()))
                                        .findFirst()
                                        .orElseThrow(NietGevonden::new),
                                b,
                                Dossierwoorden.wat(b.klassen(), namen)));
            }
        }
        throw new NietGevonden();
    }

    private BewarenPage blad(Bezoeker wie, @Nullable UUID locatie, Map<String, String> fouten) {
        List<Plek> plekken = bewaren.plekken();
        Plek plek = plekken.stream()
                .filter(p -> locatie == null || p.locatie().equals(locatie))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        List<Locatie> mijn = locaties.van(wie).stream()
                .filter(l -> plekken.stream().anyMatch(p -> p.locatie().equals(l.id())))
                .toList();
        Planversie versie = schoolplannen.voorLocatie(plek.locatie());
        List<Termijn> termijnen = bewaren.termijnen(plek.locatie());
        Map<Klasse, String> namen = Dossierwoorden.namen(versie.plan());
        List<String> zonder = Arrays.stream(Klasse.values())
                .filter(k -> namen.containsKey(k) && !ZONDER_LEERLING.contains(k))
                .filter(k -> termijnen.stream().noneMatch(t -> t.klassen().contains(k)))
                .map(namen::get)
                .toList();
        return new BewarenPage(
                mijn.stream()
                        .filter(l -> l.id().equals(plek.locatie()))
                        .findFirst()
                        .orElseThrow(NietGevonden::new),
                mijn,
                plek,
                versie.plan().dossierbeheer() != null,
                termijnen,
                zonder,
                namen,
                bewaren.lijst(plek.locatie()),
                opVerzoek.lijst(plek.locatie()),
                bewaren.bewijzen(plek.locatie()),
                bewaren.mislukt(plek.locatie()),
                "/ondersteuningsplan/" + versie.sleutel(),
                klok.vandaag(),
                fouten);
    }
}
