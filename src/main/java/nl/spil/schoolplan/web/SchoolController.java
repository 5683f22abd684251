package nl.spil.schoolplan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Functievoorstellen;
import nl.spil.organisatie.Functievoorstellen.Voorstel;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Dossierbeheer;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Indelingen;
import nl.spil.schoolplan.Leestaken;
import nl.spil.schoolplan.Ondersteuningsverslag;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.SchoolPage.Deur;
import nl.spil.schoolplan.web.SchoolPage.Plek;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the school for who works there. */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
class SchoolController {

    /** Who decides about the class of the setup, answers for the location. */
    private static final int INRICHTING = 16;

    private static final Deur AKKOORD = new Deur(
            "Akkoord van een tweede",
            "Wat een collega bij het inloggen vroeg, en waar een tweede bij hoort",
            "/school/tweede-stap");

    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Indelingen indelingen;
    private final Leestaken leestaken;
    private final Functievoorstellen voorstellen;

    SchoolController(
            Locaties locaties,
            Schoolplannen schoolplannen,
            Indelingen indelingen,
            Leestaken leestaken,
            Functievoorstellen voorstellen) {
        this.voorstellen = voorstellen;
        this.leestaken = leestaken;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.indelingen = indelingen;
    }

    @GetMapping("/school")
    ModelAndView index(Bezoeker wie) {
        List<Locatie> waar = wie.soort() == Bezoeker.Soort.BEHEER ? locaties.alle() : locaties.van(wie);
        boolean tweede = voorstellen.open().stream().anyMatch(Voorstel::mag);
        return Html.pagina(
                "schoolplan/school",
                new SchoolPage(waar.stream()
                        .map(l -> new Plek(l, deuren(wie, l, tweede)))
                        .toList()));
    }

    /** @param tweede whether a functie waits for this person as the second */
    private List<Deur> deuren(Bezoeker wie, Locatie locatie, boolean tweede) {
        String hier = "/locaties/" + locatie.id();
        List<Deur> uit = new ArrayList<>();
        // Beheer gives roles; the rest is about working here.
        if (wie.soort() == Bezoeker.Soort.BEHEER) {
            return List.of(new Deur("Wie is wie", "Alle rollen, en wie ze nu heeft", hier + "/rollen"), AKKOORD);
        }
        uit.add(new Deur("Wie is wie", "Alle rollen met hun taken, en wie ze nu heeft", hier + "/rollen"));
        uit.add(new Deur(
                "Team en partners", "Wie in welk team zit, wie mist, en wie je bij een partner belt", hier + "/team"));
        uit.add(new Deur(
                "Protocollen", "Afspraken die voor iedereen gelden, met wie ze bijhoudt", hier + "/protocollen"));
        uit.add(new Deur("Scholing", "Wat het plan van elke rol vraagt, en wat jij volgde", hier + "/scholing"));
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        Indeling indeling = plan.indeling();
        if (indeling != null && !indeling.stromen().isEmpty() && indelingen.leidt(locatie.id()))
            uit.add(new Deur(
                    "Samenstelling van de klassen",
                    "Hoe de leerjaren zijn verdeeld, en wie nog niet is ingedeeld",
                    hier + "/samenstelling"));
        Ondersteuningsverslag verslag = plan.ondersteuningsverslag();
        if (verslag != null
                && Stream.concat(verslag.door().stream(), verslag.aan().stream())
                        .anyMatch(wie::heeftRol))
            uit.add(new Deur(
                    "Verslag van de ondersteuning",
                    "Wat de school deed, in getallen",
                    hier + "/ondersteuningsverslag"));
        if (indelingen.leidt(locatie.id()))
            uit.add(new Deur("Dubbele leerlingen", "Wie er twee keer staat, en er één van maken", "/dubbelen"));
        if (tweede
                || plan.rollen().stream()
                        .map(Rol::id)
                        .filter(r -> plan.toegang(r, INRICHTING).beslissen())
                        .anyMatch(wie::heeftRol)) uit.add(AKKOORD);
        Dossierbeheer beheer = plan.dossierbeheer();
        Stream<String> dossiers = beheer == null
                ? Stream.of()
                : Stream.of(beheer.voorstel(), beheer.akkoord(), beheer.oudLeerlingen())
                        .flatMap(List::stream);
        if (Stream.concat(
                        dossiers,
                        plan.rollen().stream()
                                .map(Rol::id)
                                .filter(r -> plan.toegang(r, INRICHTING).beslissen()))
                .anyMatch(wie::heeftRol))
            uit.add(new Deur(
                    "Bewaren en vernietigen",
                    "Hoe lang dossiers blijven, en wat er weg mag",
                    "/bewaren?locatie=" + locatie.id()));
        if (plan.plaatsvraag() != null && wie.heeftRol(plan.rolId(Rol.Plek.COORDINATOR)))
            uit.add(new Deur(
                    "Plek gezocht", "Leerlingen van andere scholen van het bestuur, zonder naam", "/plaatsvragen"));
        if (!plan.leestaken().isEmpty() && leestaken.zietToe(locatie.id()))
            uit.add(new Deur(
                    "Nieuwe collega's",
                    "Wat zij lezen als zij beginnen, en wie dat nog niet deed",
                    hier + "/leestaken"));
        uit.add(new Deur(
                "Ondersteuningsplan",
                "Wat de school belooft, en hoe het gaat",
                "/ondersteuningsplan/" + locatie.schoolplan()));
        return uit;
    }
}
