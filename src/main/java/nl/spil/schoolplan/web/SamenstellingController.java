package nl.spil.schoolplan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Indelingen;
import nl.spil.schoolplan.Indelingen.Ingedeeld;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.SamenstellingPage.Jaar;
import nl.spil.schoolplan.web.SamenstellingPage.Zonder;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The composition of the groups, for who leads the location. */
@Controller
@Voor(Publiek.MEDEWERKER)
class SamenstellingController {

    private final Locaties locaties;
    private final Indelingen indelingen;
    private final Schoolplannen schoolplannen;
    private final Poort poort;

    SamenstellingController(Locaties locaties, Indelingen indelingen, Schoolplannen schoolplannen, Poort poort) {
        this.locaties = locaties;
        this.indelingen = indelingen;
        this.schoolplannen = schoolplannen;
        this.poort = poort;
    }

    @GetMapping("/locaties/{locatie}/samenstelling")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie) {
        return Html.pagina("schoolplan/samenstelling", blad(wie, open(wie, locatie), Map.of(), Map.of()));
    }

    @PostMapping("/locaties/{locatie}/samenstellingen")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @RequestParam(defaultValue = "") String leerjaar,
            @RequestParam(defaultValue = "") String conclusie) {
        Locatie hier = open(wie, locatie);
        String stand = jaren(wie, hier).stream()
                .filter(j -> j.naam().equals(leerjaar))
                .map(j -> j.stand()
                        + (j.zonder().isEmpty() ? "" : ", zonder " + j.zonder().size()))
                .findFirst()
                .orElse("");
        Map<String, String> fouten = indelingen.bekijk(wie, locatie, leerjaar, stand, conclusie);
        if (fouten.isEmpty())
            return Html.zieAnders("/locaties/" + locatie + "/samenstelling", "Vastgelegd dat dit is bekeken.");
        return Html.geweigerd(
                "schoolplan/samenstelling",
                blad(wie, hier, Map.of("leerjaar", leerjaar, "conclusie", conclusie), fouten));
    }

    /** Only where the plan divides a leerjaar, and for who keeps the overview. */
    private Locatie open(Bezoeker wie, UUID locatie) {
        Locatie hier = locaties.vanMij(wie, locatie);
        Indeling indeling = schoolplannen.voorLocatie(locatie).plan().indeling();
        if (indeling == null || indeling.stromen().isEmpty() || !indelingen.leidt(locatie)) throw new NietGevonden();
        return hier;
    }

    private List<Jaar> jaren(Bezoeker wie, Locatie hier) {
        List<Ingedeeld> alle = indelingen.opLocatie(hier.id());
        Map<String, List<Ingedeeld>> perJaar = alle.stream()
                .collect(Collectors.groupingBy(Ingedeeld::leerjaar, LinkedHashMap::new, Collectors.toList()));
        List<Jaar> uit = new ArrayList<>();
        perJaar.forEach((jaar, leerlingen) -> {
            boolean verdeeld =
                    Indelingen.verdeeld(schoolplannen.voorLocatie(hier.id()).plan(), jaar);
            Map<String, Long> perStroom = leerlingen.stream()
                    .filter(l -> !l.stroom().isEmpty())
                    .collect(Collectors.groupingBy(Ingedeeld::stroom, java.util.TreeMap::new, Collectors.counting()));
            List<Zonder> zonder = verdeeld
                    ? leerlingen.stream()
                            .filter(l -> l.stroom().isEmpty())
                            .map(l -> new Zonder(l.leerling(), l.naam(), l.klas()))
                            .toList()
                    : List.of();
            poort.noteer(
                    wie, zonder.stream().map(Zonder::leerling).toList(), "samenstelling van de klassen", Klasse.OPP);
            uit.add(new Jaar(
                    jaar.isEmpty() ? "zonder leerjaar" : jaar,
                    leerlingen.size(),
                    perStroom.isEmpty()
                            ? "nog niemand ingedeeld"
                            : perStroom.entrySet().stream()
                                    .map(e -> e.getKey() + " " + e.getValue())
                                    .collect(Collectors.joining(", ")),
                    verdeeld,
                    zonder));
        });
        return uit;
    }

    private SamenstellingPage blad(Bezoeker wie, Locatie hier, Map<String, String> invoer, Map<String, String> fouten) {
        List<Jaar> jaren = jaren(wie, hier);
        Map<String, String> keuzes = new LinkedHashMap<>();
        jaren.stream().filter(Jaar::verdeeld).forEach(j -> keuzes.put(j.naam(), "leerjaar " + j.naam()));
        Indeling indeling = schoolplannen.voorLocatie(hier.id()).plan().indeling();
        return new SamenstellingPage(
                hier,
                indeling == null || indeling.stromenOp() == null ? "" : indeling.stromenOp(),
                jaren,
                indelingen.bekeken(hier.id()),
                true,
                keuzes,
                invoer,
                fouten);
    }
}
