package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Buitencontacten;
import nl.spil.schoolplan.ContactNaarBuiten;
import nl.spil.schoolplan.Contactpersonen;
import nl.spil.schoolplan.Contactpersonen.Contact;
import nl.spil.schoolplan.Partner;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Team;
import nl.spil.schoolplan.Woorden;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;
import nl.spil.schoolplan.web.TeamPage.Blok;
import nl.spil.schoolplan.web.TeamPage.Domein;
import nl.spil.schoolplan.web.TeamPage.Lid;
import nl.spil.schoolplan.web.TeamPage.Partnerblok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The team of a location: who brings in which domain, what is missing, and the partners with whom to call. */
@Controller
@Voor(Publiek.MEDEWERKER)
class TeamController {

    private static final String ROL = "rol:";
    private static final String PARTNER = "partner:";

    private final Locaties locaties;
    private final Bezettingen bezettingen;
    private final Contactpersonen contactpersonen;
    private final Schoolplannen schoolplannen;
    private final Buitencontacten buitencontacten;
    private final Klok klok;

    TeamController(
            Locaties locaties,
            Bezettingen bezettingen,
            Contactpersonen contactpersonen,
            Schoolplannen schoolplannen,
            Buitencontacten buitencontacten,
            Klok klok) {
        this.buitencontacten = buitencontacten;
        this.locaties = locaties;
        this.bezettingen = bezettingen;
        this.contactpersonen = contactpersonen;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/locaties/{locatie}/team")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie) {
        return Html.pagina("schoolplan/team", blad(locaties.vanMij(wie, locatie), Map.of(), Map.of()));
    }

    @PostMapping("/locaties/{locatie}/contactpersonen")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @RequestParam(defaultValue = "") String bij,
            @RequestParam(defaultValue = "") String naam,
            @RequestParam(defaultValue = "") String functie,
            @RequestParam(defaultValue = "") String telefoon,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String vanaf,
            @RequestParam(defaultValue = "") String totEnMet) {
        Locatie hier = locaties.vanMij(wie, locatie);
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        boolean bekend = plekken(plan, klok.vandaag()).containsKey(bij);
        Map<String, String> fouten = contactpersonen.voegToe(
                wie,
                locatie,
                new Contactpersonen.Nieuw(
                        bekend && bij.startsWith(PARTNER) ? bij.substring(PARTNER.length()) : "",
                        bekend && bij.startsWith(ROL) ? bij.substring(ROL.length()) : "",
                        naam,
                        functie,
                        telefoon,
                        email,
                        datum(vanaf),
                        datum(totEnMet)));
        Optional<String> voorbij = plan.partners().stream()
                .filter(p -> bij.equals(PARTNER + p.id()))
                .flatMap(p -> p.geldtNiet(klok.vandaag()).stream())
                .findFirst();
        if (voorbij.isPresent()) fouten.put("bij", voorbij.get());
        if (fouten.isEmpty()) return Html.zieAnders("/locaties/" + locatie + "/team", naam.strip() + " staat erbij.");
        return Html.geweigerd(
                "schoolplan/team",
                blad(
                        hier,
                        Map.of(
                                "bij",
                                bij,
                                "naam",
                                naam,
                                "functie",
                                functie,
                                "telefoon",
                                telefoon,
                                "email",
                                email,
                                "vanaf",
                                vanaf,
                                "totEnMet",
                                totEnMet),
                        fouten));
    }

    @PostMapping("/contactpersonen/{id}/einde")
    ModelAndView createEinde(Bezoeker wie, @PathVariable UUID id) {
        UUID locatie = contactpersonen.beeindig(wie, id);
        return Html.zieAnders("/locaties/" + locatie + "/team", "Deze persoon staat hier niet meer.");
    }

    private TeamPage blad(Locatie locatie, Map<String, String> invoer, Map<String, String> fouten) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        List<Contact> contacten = contactpersonen.opLocatie(locatie.id());
        Map<String, Set<String>> wie = new LinkedHashMap<>();
        for (Bezetting b : bezettingen.opLocatie(locatie.id())) {
            // Of mentors and docenten there are as many as classes; the team means the one of the pupil.
            if (b.groepId() == null)
                wie.computeIfAbsent(b.rol(), r -> new LinkedHashSet<>())
                        .add(b.waarneming() ? b.naam() + " (neemt waar voor " + b.voor() + ")" : b.naam());
        }
        for (Contact c : contacten) {
            if (!c.rol().isEmpty())
                wie.computeIfAbsent(c.rol(), r -> new LinkedHashSet<>())
                        .add(c.naam() + (c.functie().isEmpty() ? "" : ", " + c.functie()));
        }
        List<String> kern = plan.teams().stream()
                .flatMap(t -> t.kernpartners().stream())
                .distinct()
                .toList();
        List<Domein> domeinen = domeinen(plan, kern, wie);
        LocalDate vandaag = klok.vandaag();
        return new TeamPage(
                locatie,
                ontbreekt(plan, kern, wie, domeinen),
                domeinen,
                teams(plan, wie),
                plan.partners().stream()
                        .map(p -> partner(plan, p, contacten, vandaag))
                        .toList(),
                buitencontacten.van(locatie.id()).orElse(null),
                plan.samenwerkingsverband(),
                contactpersonen.houdtBij(locatie.id()),
                plekken(plan, vandaag),
                vandaag,
                invoer,
                fouten);
    }

    /** Only where the plan names kernpartners; another school has no domains to report. */
    private static List<Domein> domeinen(Schoolplan plan, List<String> kern, Map<String, Set<String>> wie) {
        if (kern.isEmpty()) return List.of();
        return Arrays.stream(Rol.Domein.values())
                .map(d -> new Domein(
                        woord(d),
                        kern.stream()
                                .filter(r -> plan.rol(r)
                                        .map(Rol::domein)
                                        .filter(d::equals)
                                        .isPresent())
                                .map(r -> lid(plan, r, wie))
                                .toList()))
                .toList();
    }

    private static List<String> ontbreekt(
            Schoolplan plan, List<String> kern, Map<String, Set<String>> wie, List<Domein> domeinen) {
        List<String> uit = new ArrayList<>();
        domeinen.stream().filter(Domein::leeg).forEach(d -> uit.add("Niemand brengt " + d.naam() + " in."));
        kern.stream()
                .filter(r -> !wie.containsKey(r))
                .forEach(r -> uit.add("Er is geen " + plan.woorden().rol(r) + " bekend."));
        return uit;
    }

    private static List<Blok> teams(Schoolplan plan, Map<String, Set<String>> wie) {
        Map<String, Regel> overleggen = Planlezing.van(plan).hoofdstukken().stream()
                .filter(h -> h.id().equals("overlegsoorten"))
                .flatMap(h -> h.regels().stream())
                .collect(Collectors.toMap(Regel::id, r -> r, (a, b) -> a));
        List<Blok> uit = new ArrayList<>();
        for (Team t : plan.teams()) {
            Regel overleg = overleggen.get(t.id());
            uit.add(new Blok(
                    t.naam(),
                    plan.woorden().rol(t.spil()),
                    feit(overleg, "Hoe vaak"),
                    feit(overleg, "Gast").lines().toList(),
                    t.vast().stream().map(r -> lid(plan, r, wie)).toList(),
                    namen(plan, t.opAfroep()),
                    namen(plan, t.overigen()),
                    t.toelichting() == null ? "" : t.toelichting(),
                    t.bron()));
        }
        return uit;
    }

    private static String feit(@Nullable Regel regel, String naam) {
        return regel == null
                ? ""
                : regel.feiten().stream()
                        .filter(f -> f.naam().equals(naam))
                        .map(f -> f.waarde())
                        .findFirst()
                        .orElse("");
    }

    private static Lid lid(Schoolplan plan, String rol, Map<String, Set<String>> wie) {
        return new Lid(plan.rol(rol).map(Rol::naam).orElse(rol), List.copyOf(wie.getOrDefault(rol, Set.of())));
    }

    private static List<String> namen(Schoolplan plan, List<String> rollen) {
        return rollen.stream().map(plan.woorden()::rol).toList();
    }

    private static Partnerblok partner(Schoolplan plan, Partner p, List<Contact> contacten, LocalDate vandaag) {
        ContactNaarBuiten altijd = plan.contactNaarBuiten();
        String contact = p.contact() != null || altijd == null ? p.contact() : altijd.rol();
        return new Partnerblok(
                p,
                p.domein() == null ? "" : woord(p.domein()),
                contact == null ? "" : plan.woorden().rol(contact),
                contacten.stream().filter(c -> c.partner().equals(p.id())).toList(),
                geldigheid(p, vandaag),
                !p.geldtOp(vandaag));
    }

    private static String geldigheid(Partner p, LocalDate vandaag) {
        LocalDate vanaf = p.geldigVanaf();
        LocalDate tot = p.geldigTot();
        if (tot != null && tot.isBefore(vandaag)) return "liep af op " + Datum.lang(tot);
        if (vanaf != null && vanaf.isAfter(vandaag)) return "geldt vanaf " + Datum.lang(vanaf);
        return tot == null ? "" : "geldt tot en met " + Datum.lang(tot);
    }

    /** What a contact can belong to: the partners of today, and the roles of people who work elsewhere. */
    private static Map<String, String> plekken(Schoolplan plan, LocalDate vandaag) {
        Map<String, String> uit = new LinkedHashMap<>();
        Set<String> kern =
                plan.teams().stream().flatMap(t -> t.kernpartners().stream()).collect(Collectors.toSet());
        Stream<Rol> rollen = plan.rollen().stream().filter(r -> r.kring() == Rol.Kring.EXTERN || kern.contains(r.id()));
        rollen.forEach(r -> uit.put(ROL + r.id(), "rol: " + Woorden.klein(r.naam())));
        plan.partners().stream()
                .filter(p -> p.geldtOp(vandaag))
                .forEach(p -> uit.put(PARTNER + p.id(), "partner: " + p.naam()));
        return uit;
    }

    private static String woord(Rol.Domein domein) {
        return domein.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate datum(String waarde) {
        try {
            return waarde.isBlank() ? null : LocalDate.parse(waarde.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
