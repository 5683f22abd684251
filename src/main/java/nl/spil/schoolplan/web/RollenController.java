package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Toekenningen;
import nl.spil.organisatie.Toekenningen.Uitkomst;
import nl.spil.organisatie.Toekenningen.Vaststelling;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.RollenPage.Groep;
import nl.spil.schoolplan.web.RollenPage.Regel;
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

/** The roles of a school with who has them, and giving one for a period (ROL-01, ROL-02, ROL-03). */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER})
class RollenController {

    /** Nobody of the school works in these; they only say what a bestuur or the technique may do. */
    private static final List<String> NIET_TE_GEVEN = List.of("applicatiebeheer", "bestuur");

    private static final String ERBIJ = "erbij";

    private final Bezettingen bezettingen;
    private final Toekenningen toekenningen;
    private final Functies functies;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    RollenController(
            Bezettingen bezettingen,
            Toekenningen toekenningen,
            Functies functies,
            Locaties locaties,
            Schoolplannen schoolplannen) {
        this.bezettingen = bezettingen;
        this.toekenningen = toekenningen;
        this.functies = functies;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping("/locaties/{locatie}/rollen")
    ModelAndView index(Bezoeker bezoeker, @PathVariable UUID locatie, @RequestParam(defaultValue = "") String q) {
        Locatie hier = locaties.vanMij(bezoeker, locatie);
        Map<String, List<Bezetting>> bezet =
                bezettingen.opLocatie(locatie).stream().collect(Collectors.groupingBy(Bezetting::rol));
        String zoek = q.strip().toLowerCase(Locale.ROOT);
        List<Regel> intern = new ArrayList<>();
        List<Regel> extern = new ArrayList<>();
        for (Rol rol : plan(locatie).rollen()) {
            if (rol.kring() == Rol.Kring.GEZIN) continue;
            List<String> wie = bezet.getOrDefault(rol.id(), List.of()).stream()
                    .map(b -> b.waarneming() ? b.naam() + " (neemt waar voor " + b.voor() + ")" : b.naam())
                    .distinct()
                    .toList();
            if (!zoek.isEmpty() && !past(rol, wie, zoek)) continue;
            (rol.kring() == Rol.Kring.EXTERN ? extern : intern)
                    .add(new Regel(
                            rol.id(),
                            rol.naam(),
                            Rolblad.soort(rol),
                            wie,
                            rol.taken().size()));
        }
        return Html.pagina(
                "schoolplan/rollen",
                new RollenPage(
                        hier,
                        q.strip(),
                        List.of(new Groep("Van de school", intern), new Groep("Van andere organisaties", extern))));
    }

    /** Held for a class or lesgroep, not for a location. */
    private static boolean vanEenGroep(Rol rol) {
        return rol.plek() == Rol.Plek.EERSTE_AANSPREEKPUNT || rol.plek() == Rol.Plek.LESGEVER;
    }

    private static boolean past(Rol rol, List<String> wie, String zoek) {
        return (rol.naam() + " " + rol.kort() + " " + String.join(" ", wie) + " " + String.join(" ", rol.taken()))
                .toLowerCase(Locale.ROOT)
                .contains(zoek);
    }

    @GetMapping("/locaties/{locatie}/rollen/{rol}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie, @PathVariable String rol) {
        return Html.pagina("schoolplan/rol", blad(wie, locaties.vanMij(wie, locatie), rol, Map.of(), Map.of()));
    }

    @PostMapping("/locaties/{locatie}/rollen/{rol}/toekenningen")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @PathVariable String rol,
            @RequestParam(defaultValue = "") String medewerker,
            @RequestParam(defaultValue = "") String plaats,
            @RequestParam(defaultValue = "") String vanaf,
            @RequestParam(defaultValue = "") String totEnMet) {
        Locatie hier = locaties.vanMij(wie, locatie);
        Rol soort = rol(locatie, rol);
        if (!teGeven(locatie, rol)) throw new NietGevonden();
        Bezetting voor = bezettingen.opLocatie(locatie).stream()
                .filter(b -> b.rol().equals(rol) && b.id().toString().equals(plaats))
                .findFirst()
                .orElse(null);
        Toekenningen.Groep groep = toekenningen.klassen(locatie).stream()
                .filter(g -> g.id().toString().equals(plaats))
                .findFirst()
                .orElse(null);
        boolean bekend = voor != null || groep != null || (plaats.equals(ERBIJ) && !vanEenGroep(soort));
        Uitkomst uitkomst = bekend
                ? toekenningen.geef(
                        wie,
                        new Toekenningen.Nieuw(
                                locatie,
                                hier.naam(),
                                rol,
                                plan(locatie).woorden().rol(soort.id()),
                                uuid(medewerker),
                                voor,
                                groep,
                                datum(vanaf),
                                datum(totEnMet)),
                        functies.medewerkers(locatie))
                : new Uitkomst.Geweigerd(Map.of("plaats", "Kies in plaats van wie, of waarbij."));
        String terug = "/locaties/" + locatie + "/rollen/" + rol;
        return switch (uitkomst) {
            case Uitkomst.Loopt(String naam) ->
                Html.zieAnders(terug, naam + " heeft de rol. Op de laatste dag stopt de rol vanzelf.");
            case Uitkomst.Wacht(String naam) ->
                Html.zieAnders(terug, "Gevraagd. De rol van " + naam + " gaat in als een ander ermee instemt.");
            case Uitkomst.Geweigerd(Map<String, String> fouten) ->
                Html.geweigerd(
                        "schoolplan/rol",
                        blad(
                                wie,
                                hier,
                                rol,
                                Map.of(
                                        "medewerker",
                                        medewerker,
                                        "plaats",
                                        plaats,
                                        "vanaf",
                                        vanaf,
                                        "totEnMet",
                                        totEnMet),
                                fouten));
        };
    }

    @PostMapping("/toekenningen/{id}/akkoord")
    ModelAndView createAkkoord(Bezoeker wie, @PathVariable UUID id) {
        Toekenningen.Plek plek = toekenningen.plek(id);
        toekenningen.bevestig(wie, id);
        return Html.zieAnders("/locaties/" + plek.locatie() + "/rollen/" + plek.rol(), "De rol gaat in.");
    }

    @PostMapping("/toekenningen/{id}/einde")
    ModelAndView createEinde(Bezoeker wie, @PathVariable UUID id) {
        Toekenningen.Plek plek = toekenningen.plek(id);
        toekenningen.beeindig(wie, id);
        return Html.zieAnders(
                "/locaties/" + plek.locatie() + "/rollen/" + plek.rol(),
                "De rol is gestopt; er is niets meer door te zien.");
    }

    private RolPage blad(
            Bezoeker wie, Locatie locatie, String id, Map<String, String> invoer, Map<String, String> fouten) {
        Rol rol = rol(locatie.id(), id);
        List<Bezetting> hier = bezettingen.opLocatie(locatie.id()).stream()
                .filter(b -> b.rol().equals(id))
                .toList();
        boolean magGeven = teGeven(locatie.id(), id);
        Map<String, String> plaatsen = new LinkedHashMap<>();
        Map<String, String> medewerkers = new LinkedHashMap<>();
        if (magGeven) {
            for (Bezetting b : hier) {
                if (!b.waarneming())
                    plaatsen.put(
                            b.id().toString(),
                            "in plaats van " + b.naam()
                                    + (b.groep().isEmpty()
                                            ? ""
                                            : ", " + b.groep() + (b.vak().isEmpty() ? "" : " " + b.vak())));
            }
            if (vanEenGroep(rol)) {
                toekenningen
                        .klassen(locatie.id())
                        .forEach(g -> plaatsen.put(g.id().toString(), "erbij in " + g.code()));
            } else {
                plaatsen.put(ERBIJ, "erbij, op " + locatie.naam());
            }
            functies.medewerkers(locatie.id()).stream()
                    .filter(m -> m.accountId() != null && !wie.accountId().equals(m.accountId()))
                    .forEach(m -> medewerkers.put(m.id().toString(), m.naam()));
        }
        return new RolPage(
                locatie,
                rol,
                Rolblad.soort(rol),
                hier.stream().map(RollenController::wie).distinct().toList(),
                magGeven,
                wie.accountId(),
                toekenningen.zwaar(locatie.id(), id),
                plaatsen,
                medewerkers,
                magGeven ? toekenningen.van(locatie.id(), id) : List.of(),
                invoer,
                fouten);
    }

    /** Who adopts the plan of a whole bestuur, is not chosen at one of its schools. */
    private boolean teGeven(UUID locatie, String rol) {
        return !NIET_TE_GEVEN.contains(rol)
                && toekenningen.vaststelling(locatie, rol) != Vaststelling.BESTUUR
                && toekenningen.magGeven(locatie);
    }

    private static RolPage.Wie wie(Bezetting b) {
        LocalDate laatste = b.totEnMet();
        String tot = laatste == null ? "" : "tot en met " + Datum.lang(laatste);
        return new RolPage.Wie(
                b.naam(),
                b.groep() + (b.vak().isEmpty() ? "" : " " + b.vak()),
                b.waarneming() ? ("neemt waar voor " + b.voor() + " " + tot).strip() : tot);
    }

    private Schoolplan plan(UUID locatie) {
        return schoolplannen.voorLocatie(locatie).plan();
    }

    private Rol rol(UUID locatie, String id) {
        return plan(locatie).rol(id).filter(r -> r.kring() != Rol.Kring.GEZIN).orElseThrow(NietGevonden::new);
    }

    private static @Nullable UUID uuid(String waarde) {
        try {
            return waarde.isEmpty() ? null : UUID.fromString(waarde);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate datum(String waarde) {
        try {
            return waarde.isBlank() ? null : LocalDate.parse(waarde.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
