package nl.spil.toestemming.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.Scanbestand;
import nl.spil.gedeeld.Scanbestand.Keuring;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Scans;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.toestemming.Toestemmingen.Wijze;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The consents of a pupil for staff: where they stand, ask for one, record what came on paper or in a talk. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/toestemmingen")
class ToestemmingenController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Toestemmingen toestemmingen;
    private final Scans scans;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    ToestemmingenController(
            Poort poort,
            Leerlingen leerlingen,
            Toestemmingen toestemmingen,
            Scans scans,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.toestemmingen = toestemmingen;
        this.scans = scans;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        return Html.pagina("toestemming/toestemmingen", pagina(open(wie, leerling), Map.of(), Map.of()));
    }

    /** Asks through the portal: a kind as the schoolplan has it, or for an addressee by name. */
    @PostMapping("/vragen")
    ModelAndView vraag(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String aanWie,
            @RequestParam(name = "vraag-soort", defaultValue = "") String gekozen,
            @RequestParam(defaultValue = "") String ontvanger) {
        Inzage inzage = open(wie, leerling);
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        boolean opNaam = soort.isEmpty();
        if (opNaam) {
            Map<String, String> fouten = new LinkedHashMap<>();
            if (toestemmingen.stand(leerling, gekozen, null).isEmpty()) {
                fouten.put("vraag-soort", "Kies om welke toestemming het gaat.");
            }
            ontvangerFout(ontvanger, true).ifPresent(f -> fouten.put("ontvanger", f));
            if (!fouten.isEmpty()) {
                return Html.geweigerd(
                        "toestemming/toestemmingen",
                        pagina(inzage, fouten, Map.of("vraag-soort", gekozen, "ontvanger", ontvanger)));
            }
        }
        int n = toestemmingen.vraag(
                wie, inzage, opNaam ? gekozen : soort, opNaam ? ontvanger.strip() : aanWie, wie.accountId());
        return Html.zieAnders(
                pad(leerling),
                n == 0
                        ? "Er is niemand om te vragen: wie het kan geven, zei al ja."
                        : "Gevraagd aan " + n + (n == 1 ? " persoon." : " mensen. Ieder krijgt een eigen mail."));
    }

    private static Optional<String> ontvangerFout(String tekst, boolean verplicht) {
        if (verplicht && tekst.isBlank()) return Optional.of("Vul in naar wie de gegevens gaan.");
        return tekst.strip().length() > 200
                ? Optional.of("Houd het bij een naam van hoogstens 200 tekens.")
                : Optional.empty();
    }

    /** Records an answer that came another way. */
    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String aanWie,
            @RequestParam(defaultValue = "") String gever,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String wijze,
            @RequestParam(required = false) @Nullable MultipartFile scan)
            throws IOException {
        Inzage inzage = open(wie, leerling);
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Stand> stand = toestemmingen.stand(leerling, soort, aanWie.strip());
        if (stand.isEmpty()) fouten.put("soort", "Kies waarvoor de toestemming is.");
        ontvangerFout(aanWie, false).ifPresent(f -> fouten.put("aanWie", f));
        Optional<Gever> wieGeeft = stand.flatMap(s -> s.gevers().stream()
                .filter(g -> g.account().toString().equals(gever))
                .findFirst());
        if (wieGeeft.isEmpty()) {
            fouten.put("gever", "Kies wie het antwoord gaf.");
        } else if (stand.isPresent() && !ToestemmingenPage.gevers(stand.get()).contains(wieGeeft.get())) {
            fouten.put(
                    "gever",
                    wieGeeft.get().naam() + " geeft deze toestemming niet op deze leeftijd. Nodig is: "
                            + String.join(", ", stand.get().ontbreekt()) + ".");
        }
        if (!ToestemmingenPage.antwoorden().containsKey(antwoord)) fouten.put("antwoord", "Kies wat het antwoord is.");
        if (!ToestemmingenPage.wijzen().containsKey(wijze)) fouten.put("wijze", "Kies hoe het antwoord binnenkwam.");
        byte[] papier = inhoud(scan);
        if (papier.length > 0) {
            if (wijze.equals("gesprek"))
                fouten.put(
                        "scan",
                        "Een scan hoort bij een antwoord op papier. Kies ‘Op papier, ondertekend’ of laat de scan weg.");
            switch (Scanbestand.keur(papier)) {
                case Keuring.Fout(String zin) -> fouten.put("scan", zin);
                case Keuring.Goed(byte[] blad) -> papier = blad;
            }
        }
        if (!fouten.isEmpty() || wieGeeft.isEmpty()) {
            return Html.geweigerd(
                    "toestemming/toestemmingen",
                    pagina(
                            inzage,
                            fouten,
                            Map.of(
                                    "soort",
                                    soort,
                                    "aanWie",
                                    aanWie,
                                    "gever",
                                    gever,
                                    "antwoord",
                                    antwoord,
                                    "wijze",
                                    wijze)));
        }
        UUID account = wieGeeft.get().account();
        Wijze hoe = wijze.equals("papier") ? Wijze.PAPIER : Wijze.GESPREK;
        Stand na = antwoord.equals("ingetrokken")
                ? toestemmingen.trekIn(wie, inzage, soort, aanWie.strip(), account, hoe, "")
                : toestemmingen.geef(wie, inzage, soort, aanWie.strip(), account, antwoord.equals("ja"), hoe);
        if (papier.length > 0)
            scans.bijLaatste(wie, inzage, soort, stand.orElseThrow().aanWie(), account, naam(scan), papier);
        return Html.zieAnders(
                pad(leerling),
                na.geldig()
                        ? "Vastgelegd. De toestemming geldt vanaf nu."
                        : "Vastgelegd. Nog nodig: " + String.join(", ", na.ontbreekt()) + ".");
    }

    /** The paper of an answer that was recorded before. */
    @PostMapping("/{toestemming}/scan")
    ModelAndView bewaar(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID toestemming,
            @RequestParam(required = false) @Nullable MultipartFile scan)
            throws IOException {
        Inzage inzage = open(wie, leerling);
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        byte[] papier = inhoud(scan);
        Keuring keuring =
                papier.length == 0 ? new Keuring.Fout("Kies de scan die erbij hoort.") : Scanbestand.keur(papier);
        return switch (keuring) {
            case Keuring.Fout(String zin) ->
                Html.geweigerd("toestemming/toestemmingen", pagina(inzage, Map.of("scan", zin), Map.of()));
            case Keuring.Goed(byte[] blad) -> {
                scans.bewaar(wie, inzage, toestemming, naam(scan), blad);
                yield Html.zieAnders(pad(leerling), "De scan is bewaard.");
            }
        };
    }

    /** A scan that does not belong with this pupil or this answer. */
    @PostMapping("/scans/{scan}/intrekking")
    ModelAndView trekIn(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID scan,
            @RequestParam Map<String, String> invoer) {
        Inzage inzage = open(wie, leerling);
        String veld = "reden-" + scan;
        String reden = invoer.getOrDefault(veld, "");
        return switch (scans.trekIn(wie, inzage, scan, reden)) {
            case Scans.Uitkomst.Weg(boolean vervalt, boolean aangehouden) ->
                Html.zieAnders(
                        pad(leerling),
                        (aangehouden
                                        ? "De scan is ingetrokken en uit het zicht. Op dit dossier ligt een stop op vernietigen: de inhoud wordt gewist als die stop eraf is. "
                                        : "De scan is ingetrokken en gewist. ")
                                + (vervalt
                                        ? "Het ja dat erop rustte, geldt niet meer. Klopt dat ja wel, leg het dan opnieuw vast met de goede scan."
                                        : "Het antwoord blijft staan."));
            case Scans.Uitkomst.WasAlWeg() -> Html.zieAnders(pad(leerling), "Deze scan was al ingetrokken.");
            case Scans.Uitkomst.Onvolledig(String zin) ->
                Html.geweigerd("toestemming/toestemmingen", pagina(inzage, Map.of(veld, zin), Map.of(veld, reden)));
        };
    }

    private static byte[] inhoud(@Nullable MultipartFile scan) throws IOException {
        return scan == null ? new byte[0] : scan.getBytes();
    }

    private static String naam(@Nullable MultipartFile scan) {
        return scan == null ? "" : Objects.requireNonNullElse(scan.getOriginalFilename(), "");
    }

    /** The yes or no of the school itself, by who has the role that the plan names. */
    @PostMapping("/school")
    ModelAndView school(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String aanWie,
            @RequestParam(defaultValue = "") String rol,
            @RequestParam(defaultValue = "") String antwoord) {
        Inzage inzage = open(wie, leerling);
        if (!antwoord.equals("ja") && !antwoord.equals("nee"))
            return Html.geweigerd(
                    "toestemming/toestemmingen", pagina(inzage, Map.of("antwoord", "Kies ja of nee."), Map.of()));
        Stand na = toestemmingen.geefNamensSchool(wie, inzage, soort, aanWie, rol, antwoord.equals("ja"));
        return Html.zieAnders(
                pad(leerling),
                na.geldig()
                        ? "Vastgelegd. De toestemming geldt vanaf nu."
                        : "Vastgelegd. Nog nodig: " + String.join(", ", na.ontbreekt()) + ".");
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "toestemmingen");
        if (!inzage.leest(Klasse.TOESTEMMING)) throw new NietGevonden();
        return inzage;
    }

    private ToestemmingenPage pagina(Inzage inzage, Map<String, String> fouten, Map<String, String> waarden) {
        LeerlingKop kop = leerlingen.kop(inzage);
        return new ToestemmingenPage(
                inzage.leerling(),
                kop.naam(),
                inzage.waarom(),
                Bewaring.van(schoolplannen.voorLocatie(kop.locatie().id()), Klasse.TOESTEMMING),
                toestemmingen.stand(inzage),
                toestemmingen.geschiedenis(inzage),
                scans.van(inzage),
                inzage.schrijft(Klasse.TOESTEMMING) || inzage.beslist(Klasse.TOESTEMMING),
                inzage.rollen(),
                fouten,
                waarden,
                klok.vandaag());
    }

    private static String pad(UUID leerling) {
        return "/leerlingen/" + leerling + "/toestemmingen";
    }
}
