package nl.spil.inzet.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzettelling;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Schooljaar;
import nl.spil.registratie.Registratiecijfers;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The support of the groups of a location, and all support of a location in figures. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/inzet")
class InzettenController {

    private static final int JAREN_TERUG = 6;

    private final Locaties locaties;
    private final Inzetbeeld beelden;
    private final Inzettelling telling;
    private final Registratiecijfers cijfers;
    private final Klok klok;

    InzettenController(
            Locaties locaties, Inzetbeeld beelden, Inzettelling telling, Registratiecijfers cijfers, Klok klok) {
        this.locaties = locaties;
        this.beelden = beelden;
        this.telling = telling;
        this.cijfers = cijfers;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @RequestParam(required = false) @Nullable UUID locatie) {
        List<Locatie> alle = locaties.van(wie);
        Locatie hier = kies(alle, locatie);
        return Html.pagina(
                "inzet/lijst",
                new LijstPage(
                        "Ondersteuning van groepen",
                        "",
                        "",
                        "",
                        "/klassen",
                        "Kies een klas om te beginnen",
                        hier == null ? List.of() : beelden.vanLocatie(hier.id()),
                        "Wat een groep of klas extra krijgt, komt hier te staan. Wat één leerling krijgt, staat bij die leerling.",
                        hier,
                        alle,
                        !cijfers.locaties(wie).isEmpty()));
    }

    @GetMapping("/cijfers")
    ModelAndView cijfers(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot) {
        List<Locatie> alle = cijfers.locaties(wie);
        Locatie hier = kies(alle, locatie);
        Schooljaar jaar = Schooljaar.van(klok.vandaag());
        String fout = "";
        LocalDate vanaf = jaar.begin();
        LocalDate totEnMet = jaar.einde();
        try {
            if (!van.isEmpty()) vanaf = LocalDate.parse(van);
            if (!tot.isEmpty()) totEnMet = LocalDate.parse(tot);
        } catch (DateTimeParseException e) {
            fout = "Kies twee dagen uit de kalender.";
        }
        if (totEnMet.isBefore(vanaf)) fout = "De laatste dag ligt voor de eerste. Kies een latere dag.";
        boolean vrij = hier == null || telling.zietLeerlingen(hier);
        if (!vrij) {
            Schooljaar heel = Schooljaar.van(vanaf);
            vanaf = heel.begin();
            totEnMet = heel.einde();
        }
        CijfersPage page = new CijfersPage(
                hier,
                alle,
                vanaf,
                totEnMet,
                vrij
                        ? List.of()
                        : IntStream.rangeClosed(0, JAREN_TERUG)
                                .mapToObj(n -> Schooljaar.van(jaar.begin().minusYears(n)))
                                .toList(),
                fout,
                hier == null || !fout.isEmpty() ? null : telling.van(hier, vanaf, totEnMet));
        return fout.isEmpty() ? Html.pagina("inzet/cijfers", page) : Html.geweigerd("inzet/cijfers", page);
    }

    private static @Nullable Locatie kies(List<Locatie> alle, @Nullable UUID gekozen) {
        return alle.stream()
                .filter(l -> gekozen == null || l.id().equals(gekozen))
                .findFirst()
                .orElse(null);
    }
}
