package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.MijnTakenPage.Blok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the plan asks of me (ROL-01, ROL-02). */
@Controller
@Voor(Publiek.MEDEWERKER)
class MijnTakenController {

    private final Bezettingen bezettingen;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    MijnTakenController(Bezettingen bezettingen, Locaties locaties, Schoolplannen schoolplannen, Klok klok) {
        this.bezettingen = bezettingen;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/mijn-taken")
    ModelAndView show(Bezoeker wie) {
        Map<UUID, Locatie> alle = locaties.alle().stream()
                .collect(Collectors.toMap(Locatie::id, l -> l, (a, b) -> a, LinkedHashMap::new));
        List<Bezetting> van = bezettingen.van(wie);
        List<Blok> blokken = new ArrayList<>();
        // One block for a role at a location, whatever number of classes it is about.
        var mijn = van.stream()
                .filter(b -> wie.accountId().equals(b.account()))
                .collect(Collectors.groupingBy(
                        b -> List.of(
                                b.locatie(),
                                b.rol(),
                                b.voor(),
                                Optional.ofNullable(b.tot()),
                                b.vanaf().isAfter(klok.vandaag())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<UUID, List<Bezetting>> hier = new LinkedHashMap<>();
        for (List<Bezetting> samen : mijn.values()) {
            Bezetting b = samen.getFirst();
            Locatie locatie = alle.get(b.locatie());
            if (locatie == null) continue;
            blokken.add(blok(locatie, samen, hier.computeIfAbsent(b.locatie(), bezettingen::opLocatie)));
        }
        List<String> vervangers = van.stream()
                .filter(b -> wie.accountId().equals(b.voorAccount()))
                .map(b -> b.naam() + " neemt voor jou waar als " + rolnaam(b)
                        + (b.groep().isEmpty() ? "" : " van " + b.groep()) + " van " + Datum.lang(b.vanaf()) + tot(b)
                        + ".")
                .distinct()
                .toList();
        return Html.pagina("schoolplan/mijntaken", new MijnTakenPage(wie.naam(), blokken, vervangers));
    }

    private Blok blok(Locatie locatie, List<Bezetting> samen, List<Bezetting> hier) {
        Bezetting b = samen.getFirst();
        Optional<Rol> rol = schoolplannen.voorLocatie(locatie.id()).plan().rol(b.rol());
        boolean straks = b.vanaf().isAfter(klok.vandaag());
        String groepen = String.join(
                ", ",
                samen.stream()
                        .map(s -> s.groep() + (s.vak().isEmpty() ? "" : " (" + s.vak() + ")"))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
        List<String> anderen = hier.stream()
                .filter(a -> a.rol().equals(b.rol()) && !a.medewerker().equals(b.medewerker()))
                .map(Bezetting::naam)
                .distinct()
                .toList();
        return new Blok(
                rol.map(Rol::naam).orElse(b.rol()),
                groepen.isEmpty() ? locatie.naam() : groepen + " · " + locatie.naam(),
                rol.map(Rolblad::soort).orElse(""),
                duur(b, straks),
                straks,
                anderen,
                rol.map(Rol::taken).orElse(List.of()),
                rol.map(Rol::bron).orElse(""),
                "/locaties/" + locatie.id() + "/rollen/" + b.rol());
    }

    private static String duur(Bezetting b, boolean straks) {
        String begin = straks ? "Vanaf " + Datum.lang(b.vanaf()) : "";
        String voor = b.waarneming() ? "Neemt waar voor " + b.voor() : "";
        String zin = begin.isEmpty() ? voor : voor.isEmpty() ? begin : begin + ". " + voor;
        return zin.isEmpty() && b.tot() == null ? "" : (zin.isEmpty() ? "Tijdelijk" : zin) + tot(b) + ".";
    }

    private static String tot(Bezetting b) {
        LocalDate laatste = b.totEnMet();
        return laatste == null ? "" : " tot en met " + Datum.lang(laatste);
    }

    private String rolnaam(Bezetting b) {
        return schoolplannen.voorLocatie(b.locatie()).plan().woorden().rol(b.rol());
    }
}
