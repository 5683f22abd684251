package nl.spil.registratie.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Schooljaar;
import nl.spil.registratie.Registratiecijfers;
import nl.spil.registratie.Registratiecijfers.Cel;
import nl.spil.registratie.Registratiecijfers.Soort;
import nl.spil.registratie.Registratiecijfers.Uren;
import nl.spil.registratie.Registratiecijfers.Verdeling;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a location: how often, how long, what came of it, and how many hours of what was agreed. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/registraties")
class CijfersController {

    private static final int JAREN_TERUG = 6;

    private final Registratiecijfers cijfers;
    private final Klok klok;

    CijfersController(Registratiecijfers cijfers, Klok klok) {
        this.cijfers = cijfers;
        this.klok = klok;
    }

    @GetMapping("/cijfers")
    ModelAndView show(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot) {
        CijfersPage page = pagina(wie, locatie, van, tot);
        return page.fout().isEmpty()
                ? Html.pagina("registratie/cijfers", page)
                : Html.geweigerd("registratie/cijfers", page);
    }

    /** The same numbers, with the same ones left out. */
    @GetMapping("/cijfers.csv")
    @Uitvoer(wat = "cijfers over registraties", bereik = Bereik.GEEN_LEERLING)
    ModelAndView bestand(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String tot) {
        CijfersPage page = pagina(wie, locatie, van, tot);
        if (page.locatie() == null) throw new NietGevonden();
        if (!page.fout().isEmpty()) return Html.geweigerd("registratie/cijfers", page);
        List<List<String>> rijen = new ArrayList<>();
        rijen.add(List.of("soort", "vraag", "antwoord", "aantal", "open", "dagen tot antwoord", "uren", "afgesproken"));
        for (Soort s : page.soorten()) {
            String naam = s.formulier().naam();
            rijen.add(List.of(
                    naam,
                    "",
                    "",
                    CijfersPage.getal(s.aantal()),
                    CijfersPage.deel(s.open()),
                    s.dagen() == null ? "" : String.valueOf(s.dagen()),
                    CijfersPage.heeftUren(s) ? CijfersPage.uren(s.minuten()) : "",
                    ""));
            for (Verdeling v : s.verdelingen())
                for (Cel c : v.cellen())
                    rijen.add(List.of(naam, v.vraag(), c.antwoord(), CijfersPage.deel(c.aantal()), "", "", "", ""));
            for (Uren u : s.uren())
                rijen.add(List.of(
                        naam,
                        "uren",
                        u.wat(),
                        "",
                        "",
                        "",
                        CijfersPage.uren(u.gebruikt()),
                        CijfersPage.uren(u.afgesproken())));
        }
        return new ModelAndView(new Cijfersbestand(
                "registraties-" + page.van() + "-" + page.tot() + ".csv",
                rijen,
                new Merk(wie.naam(), klok.vandaag(), "cijfers over de ondersteuning")));
    }

    private CijfersPage pagina(Bezoeker wie, @Nullable UUID gekozen, String van, String tot) {
        List<Locatie> mijn = cijfers.locaties(wie);
        if (gekozen != null && mijn.stream().noneMatch(l -> l.id().equals(gekozen))) throw new NietGevonden();
        Schooljaar jaar = Schooljaar.van(klok.vandaag());
        Optional<Locatie> locatie = mijn.stream()
                .filter(l -> gekozen == null || l.id().equals(gekozen))
                .findFirst();
        Optional<LocalDate> begin = dag(van, jaar.begin());
        Optional<LocalDate> einde = dag(tot, jaar.einde());
        boolean vrij = locatie.map(cijfers::zietLeerlingen).orElse(true);
        Schooljaar gekozenJaar = begin.map(Schooljaar::van).orElse(jaar);
        LocalDate eerste = vrij ? begin.orElse(jaar.begin()) : gekozenJaar.begin();
        LocalDate laatste = vrij ? einde.orElse(jaar.einde()) : gekozenJaar.einde();
        String fout = begin.isEmpty() || einde.isEmpty()
                ? "Kies twee dagen die bestaan, zoals 01-08-2026 en 31-07-2027."
                : laatste.isBefore(eerste) ? "De laatste dag ligt voor de eerste. Kies een latere laatste dag." : "";
        return new CijfersPage(
                locatie.orElse(null),
                mijn,
                eerste,
                laatste,
                vrij,
                vrij ? List.of() : jaren(jaar),
                fout,
                locatie.isEmpty() || !fout.isEmpty() ? List.of() : cijfers.van(locatie.get(), eerste, laatste));
    }

    private static List<Schooljaar> jaren(Schooljaar nu) {
        return IntStream.range(0, JAREN_TERUG)
                .mapToObj(n -> Schooljaar.van(nu.begin().minusYears(n)))
                .toList();
    }

    private static Optional<LocalDate> dag(String tekst, LocalDate anders) {
        if (tekst.isBlank()) return Optional.of(anders);
        try {
            return Optional.of(LocalDate.parse(tekst));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
