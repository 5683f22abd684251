package nl.spil.rechten.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Afhandeling;
import nl.spil.rechten.Afhandeling.Afspraak;
import nl.spil.rechten.Verwijdering;
import nl.spil.rechten.Verzoek;
import nl.spil.rechten.Verzoeken;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody asked from home, for who deals with it: the clocks, the viewing, more time. */
@Controller
@RequestMapping("/zaken/{nummer}/verzoek")
@Voor(Publiek.MEDEWERKER)
class VerzoekController {

    private static final String BLAD = "rechten/verzoek";

    private final Zaken zaken;
    private final Gezinszaken gezinszaken;
    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Verzoeken verzoeken;
    private final Afhandeling afhandeling;
    private final Verwijdering verwijdering;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    VerzoekController(
            Zaken zaken,
            Gezinszaken gezinszaken,
            Poort poort,
            Leerlingen leerlingen,
            Verzoeken verzoeken,
            Afhandeling afhandeling,
            Verwijdering verwijdering,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.schoolplannen = schoolplannen;
        this.verwijdering = verwijdering;
        this.zaken = zaken;
        this.gezinszaken = gezinszaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.verzoeken = verzoeken;
        this.afhandeling = afhandeling;
        this.klok = klok;
    }

    private record Open(Zaak zaak, Inzage inzage, LeerlingKop kop, Verzoek verzoek) {}

    private Open open(Bezoeker wie, String nummer) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = poort.open(wie, zaak.leerling(), "zaak");
        Verzoek verzoek = verzoeken.vanZaak(inzage, zaak).orElseThrow(NietGevonden::new);
        return new Open(zaak, inzage, leerlingen.kop(inzage), verzoek);
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina(BLAD, pagina(open(wie, nummer), Map.of(), Map.of()));
    }

    @PostMapping("/afspraken")
    ModelAndView afspraak(Bezoeker wie, @PathVariable String nummer, @RequestParam Map<String, String> invoer) {
        Open o = open(wie, nummer);
        Map<String, String> fouten = afhandeling.plan(
                wie,
                o.inzage(),
                o.zaak(),
                o.verzoek(),
                new Afspraak(
                        lees(invoer.get("dag"), LocalDate::parse),
                        lees(invoer.get("begin"), LocalTime::parse),
                        invoer.getOrDefault("plaats", ""),
                        invoer.getOrDefault("medewerker", "")));
        return antwoord(o, invoer, fouten, "De afspraak staat. Wie het vroeg, krijgt bericht.");
    }

    @PostMapping("/inzien")
    ModelAndView ingezien(Bezoeker wie, @PathVariable String nummer, @RequestParam Map<String, String> invoer) {
        Open o = open(wie, nummer);
        Map<String, String> fouten = afhandeling.legVast(
                wie,
                o.inzage(),
                o.zaak(),
                o.verzoek(),
                lees(invoer.get("ingezien-op"), LocalDate::parse),
                invoer.getOrDefault("erbij", ""),
                invoer.getOrDefault("gezien", ""));
        return antwoord(o, invoer, fouten, "Vastgelegd.");
    }

    @PostMapping("/verlenging")
    ModelAndView verlenging(Bezoeker wie, @PathVariable String nummer, @RequestParam Map<String, String> invoer) {
        Open o = open(wie, nummer);
        Map<String, String> fouten =
                afhandeling.verleng(wie, o.inzage(), o.zaak(), o.verzoek(), invoer.getOrDefault("reden", ""));
        return antwoord(o, invoer, fouten, "De termijn is langer. Wie het vroeg, krijgt bericht met de reden.");
    }

    @PostMapping("/vernietiging")
    ModelAndView vernietiging(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(required = false) @Nullable List<String> deel,
            @RequestParam(defaultValue = "") String waarom) {
        Open o = open(wie, nummer);
        Map<String, String> fouten =
                verwijdering.stelVoor(wie, o.inzage(), o.zaak(), o.verzoek(), deel == null ? List.of() : deel, waarom);
        return antwoord(
                o,
                Map.of("waarom", waarom),
                fouten,
                "Het staat op de lijst. Pas als iemand anders akkoord geeft, wordt het vernietigd.");
    }

    @PostMapping("/vernietiging/intrekking")
    ModelAndView trekIn(Bezoeker wie, @PathVariable String nummer) {
        Open o = open(wie, nummer);
        if (!verwijdering.trekIn(wie, o.inzage(), o.zaak(), o.verzoek())) throw new NietGevonden();
        return Html.zieAnders(
                o.zaak().url() + "/verzoek", "Het staat niet meer op de lijst; er wordt niets vernietigd.");
    }

    private ModelAndView antwoord(Open o, Map<String, String> invoer, Map<String, String> fouten, String gelukt) {
        return fouten.isEmpty()
                ? Html.zieAnders(o.zaak().url() + "/verzoek", gelukt)
                : Html.geweigerd(BLAD, pagina(o, invoer, fouten));
    }

    private static <T> @Nullable T lees(@Nullable String tekst, Function<String, T> vorm) {
        if (tekst == null || tekst.isBlank()) return null;
        try {
            return vorm.apply(tekst.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private VerzoekPage pagina(Open o, Map<String, String> invoer, Map<String, String> fouten) {
        boolean mag = afhandeling.mag(o.inzage(), o.zaak());
        return new VerzoekPage(
                o.zaak(),
                o.kop(),
                o.inzage().waarom(),
                Bewaring.van(
                        schoolplannen.voorLocatie(o.kop().locatie().id()),
                        o.zaak().klasse()),
                o.verzoek(),
                gezinszaken.klokken(o.zaak()),
                mag,
                afhandeling.medewerkerErbij(o.zaak()),
                mag ? afhandeling.medewerkers(o.inzage()) : Map.of(),
                mag ? afhandeling.teVerlengen(o.zaak(), o.verzoek()).orElse(null) : null,
                verwijdering.stand(o.inzage(), o.zaak(), o.verzoek()).orElse(null),
                klok.vandaag(),
                invoer,
                fouten);
    }
}
