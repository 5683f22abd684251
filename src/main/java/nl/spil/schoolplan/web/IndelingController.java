package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Indelingen;
import nl.spil.schoolplan.Indelingen.Bewijs;
import nl.spil.schoolplan.Indelingen.Soort;
import nl.spil.schoolplan.Indelingen.Stap;
import nl.spil.schoolplan.Onderwijs;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.IndelingPage.Criterium;
import nl.spil.schoolplan.web.IndelingPage.Nu;
import nl.spil.schoolplan.web.IndelingPage.Vak;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a pupil stands: onderwijssoort, fase, stroom and how the pupil leaves. */
@Controller
@Voor(Publiek.MEDEWERKER)
class IndelingController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Indelingen indelingen;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    IndelingController(
            Poort poort, Leerlingen leerlingen, Indelingen indelingen, Schoolplannen schoolplannen, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.indelingen = indelingen;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}/indeling")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("schoolplan/indeling", blad(open(wie, leerling), Map.of(), Map.of()));
    }

    @PostMapping("/leerlingen/{leerling}/indelingen")
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam Map<String, String> velden) {
        Inzage inzage = open(wie, leerling);
        inzage.eisSchrijven(Klasse.OPP);
        LeerlingKop kop = leerlingen.kop(inzage);
        Planversie versie = schoolplannen.voorLocatie(kop.locatie().id());
        Soort soort = soort(velden.getOrDefault("soort", ""));
        String waarde = velden.getOrDefault("waarde", "");
        List<Bewijs> bewijs = new ArrayList<>();
        List<String> criteria = Indelingen.criteria(versie.plan(), soort, waarde);
        for (Criterium c : criteria(versie.plan(), soort)) {
            // Evidence without the tick is a note, not a statement that it is met.
            String tekst = velden.getOrDefault(c.veld(), "").strip();
            if (criteria.contains(c.tekst()) && velden.containsKey(c.veld() + "-gehaald") && !tekst.isEmpty())
                bewijs.add(
                        new Bewijs(c.tekst(), tekst.substring(0, Math.min(tekst.length(), Indelingen.LANGSTE_TEKST))));
        }
        Map<String, String> fouten = indelingen.leg(
                wie,
                inzage,
                kop,
                versie,
                new Indelingen.Nieuw(
                        soort,
                        waarde,
                        datum(velden.getOrDefault("vanaf", "")),
                        velden.getOrDefault("gronden", ""),
                        bewijs));
        if (fouten.isEmpty()) return Html.zieAnders("/leerlingen/" + leerling + "/indeling", "Vastgelegd.");
        return Html.geweigerd("schoolplan/indeling", blad(inzage, velden, fouten));
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "indeling");
        if (!inzage.leestVrijgegeven(Klasse.OPP)) throw new NietGevonden();
        return inzage;
    }

    private IndelingPage blad(Inzage inzage, Map<String, String> invoer, Map<String, String> fouten) {
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan plan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        List<Stap> stappen = indelingen.van(inzage);
        LocalDate dag = klok.vandaag();
        List<Nu> nu = new ArrayList<>();
        if (!kop.leerjaar().isEmpty()) nu.add(new Nu("Leerjaar of fase volgens de administratie", kop.leerjaar()));
        for (Soort soort : Soort.values()) {
            Optional<Stap> stap = Indelingen.nu(stappen, soort, dag);
            stap.ifPresent(s -> nu.add(new Nu(kop(plan, soort), s.naam() + ", sinds " + Datum.lang(s.vanaf()))));
            if (stap.isEmpty()
                    && soort != Soort.AFSLUITING
                    && !Indelingen.keuzes(plan, soort).isEmpty())
                nu.add(new Nu(kop(plan, soort), "nog niet vastgelegd"));
        }
        boolean schrijft = inzage.schrijft(Klasse.OPP) || inzage.beslist(Klasse.OPP);
        List<Vak> vakken = new ArrayList<>();
        for (Soort soort : Soort.values()) {
            Map<String, String> keuzes = Indelingen.keuzes(plan, soort);
            if (!keuzes.isEmpty() && schrijft)
                vakken.add(new Vak(
                        soort.name().toLowerCase(Locale.ROOT),
                        kop(plan, soort),
                        op(plan, soort),
                        keuzes,
                        criteria(plan, soort),
                        bron(plan, soort)));
        }
        return new IndelingPage(kop, inzage.waarom(), waarschuwing(plan, kop), nu, stappen, vakken, invoer, fouten);
    }

    private static String waarschuwing(Schoolplan plan, LeerlingKop kop) {
        Onderwijs o = plan.onderwijs();
        return o == null ? "" : o.buiten(kop.roepnaam(), kop.leeftijd()).orElse("");
    }

    private static String kop(Schoolplan plan, Soort soort) {
        return switch (soort) {
            case ONDERWIJSSOORT -> "Onderwijssoort";
            case GROEP -> "Fase";
            case STROOM -> "Klas binnen het leerjaar";
            case AFSLUITING -> "Afsluiting";
        };
    }

    private static String op(Schoolplan plan, Soort soort) {
        Indeling i = plan.indeling();
        return soort == Soort.STROOM && i != null && i.stromenOp() != null ? i.stromenOp() : "";
    }

    private static String bron(Schoolplan plan, Soort soort) {
        Indeling i = plan.indeling();
        Onderwijs o = plan.onderwijs();
        return switch (soort) {
            case ONDERWIJSSOORT, AFSLUITING -> o == null ? "" : o.bron();
            case GROEP, STROOM -> i == null ? "" : i.bron();
        };
    }

    private static List<Criterium> criteria(Schoolplan plan, Soort soort) {
        List<Criterium> uit = new ArrayList<>();
        for (Map.Entry<String, String> keuze : Indelingen.keuzes(plan, soort).entrySet()) {
            List<String> criteria = Indelingen.criteria(plan, soort, keuze.getKey());
            for (int i = 0; i < criteria.size(); i++)
                uit.add(new Criterium(keuze.getKey() + "-bewijs-" + i, keuze.getValue(), criteria.get(i)));
        }
        return uit;
    }

    private static Soort soort(String waarde) {
        for (Soort soort : Soort.values()) {
            if (soort.name().toLowerCase(Locale.ROOT).equals(waarde)) return soort;
        }
        throw new NietGevonden();
    }

    private static @Nullable LocalDate datum(String waarde) {
        try {
            return waarde.isBlank() ? null : LocalDate.parse(waarde.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
