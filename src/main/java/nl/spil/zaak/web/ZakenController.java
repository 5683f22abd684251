package nl.spil.zaak.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaaklijst;
import nl.spil.zaak.Zaaklijst.Filter;
import nl.spil.zaak.Zaaklijst.Lijst;
import nl.spil.zaak.Zaaklijst.Rij;
import nl.spil.zaak.web.BordPage.Kolom;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All zaken of my location or my pupils, as a list and as a board. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZakenController {

    private static final int OP_HET_BORD = 300;

    private final Zaaklijst lijst;
    private final Locaties locaties;
    private final Functies functies;
    private final Schoolplannen schoolplannen;

    ZakenController(Zaaklijst lijst, Locaties locaties, Functies functies, Schoolplannen schoolplannen) {
        this.lijst = lijst;
        this.locaties = locaties;
        this.functies = functies;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping("/zaken")
    ModelAndView show(
            Bezoeker wie,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String fase,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String staat,
            @RequestParam(defaultValue = "1") int blad) {
        Filter filter = new Filter(q, fase, van.equals("mij"), staat.equals("gesloten"), Math.max(1, blad));
        boolean gefilterd = !q.isBlank() || !fase.isEmpty() || filter.vanMij() || filter.gesloten();
        return Html.pagina(
                "zaak/zaken", new ZakenPage(lijst.van(wie, filter), filter, fasen(wie, locaties.van(wie)), gefilterd));
    }

    @GetMapping("/zaken/bord")
    ModelAndView bord(Bezoeker wie) {
        Lijst alle = lijst.bord(wie, OP_HET_BORD);
        Map<String, String> fasen = new LinkedHashMap<>();
        List<Locatie> mijn = locaties.van(wie);
        fasen(wie, mijn).values().forEach(van -> van.forEach(fasen::putIfAbsent));
        Set<String> altijd = routefasen(wie, mijn);
        // A zaak keeps the plan it began under: a phase that the plan of today no longer has, still gets its column.
        alle.rijen().forEach(r -> fasen.putIfAbsent(sleutel(r.zaaktype(), r.fase()), r.faseNaam()));
        List<Kolom> kolommen = new ArrayList<>();
        fasen.forEach((id, naam) -> {
            List<Rij> rijen = alle.rijen().stream()
                    .filter(r -> sleutel(r.zaaktype(), r.fase()).equals(id))
                    .toList();
            if (altijd.contains(id) || !rijen.isEmpty()) kolommen.add(new Kolom(id, naam, rijen));
        });
        return Html.pagina(
                "zaak/bord",
                new BordPage(
                        kolommen, alle.aantal(), alle.aantal() - alle.rijen().size()));
    }

    /** The phases in which a zaak can be open, of the plans of my locations: per procedure, key to name. */
    private Map<String, Map<String, String>> fasen(Bezoeker wie, List<Locatie> mijn) {
        Map<String, Map<String, String>> uit = new LinkedHashMap<>();
        mijn.stream().flatMap(l -> draaiend(wie, l)).forEach(type -> {
            Map<String, String> fasen = uit.computeIfAbsent(type.naam(), nieuw -> new LinkedHashMap<>());
            for (Fase f : type.fasen()) if (!f.eind()) fasen.putIfAbsent(sleutel(type.id(), f.id()), f.naam());
        });
        return uit;
    }

    /** The phases of the procedure that comes first in a plan: the board always shows those. */
    private Set<String> routefasen(Bezoeker wie, List<Locatie> mijn) {
        return mijn.stream()
                .flatMap(l -> draaiend(wie, l).limit(1))
                .flatMap(type -> type.fasen().stream().filter(f -> !f.eind()).map(f -> sleutel(type.id(), f.id())))
                .collect(Collectors.toSet());
    }

    private static String sleutel(String zaaktype, String fase) {
        return zaaktype + "/" + fase;
    }

    /** Whose zaken one of my roles may read. */
    private Stream<Zaaktype> draaiend(Bezoeker wie, Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Set<String> rollen = functies.rollen(wie, locatie.id());
        return plan.zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(type -> !plan.inKluis(type))
                .filter(type -> rollen.stream()
                        .anyMatch(rol -> plan.toegang(rol, plan.klasseVan(type)).lezen() != Leesrecht.GEEN));
    }
}
