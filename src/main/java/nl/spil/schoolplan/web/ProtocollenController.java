package nl.spil.schoolplan.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoer.Bereik;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Protocol;
import nl.spil.schoolplan.Protocollen;
import nl.spil.schoolplan.Protocollen.Ingang;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The library of protocols (PROTOCOL-01 to PROTOCOL-05). */
@Controller
@Voor(Publiek.MEDEWERKER)
class ProtocollenController {

    private final Protocollen protocollen;
    private final Locaties locaties;
    private final Functies functies;
    private final Schoolplannen schoolplannen;

    ProtocollenController(Protocollen protocollen, Locaties locaties, Functies functies, Schoolplannen schoolplannen) {
        this.protocollen = protocollen;
        this.locaties = locaties;
        this.functies = functies;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping("/locaties/{locatie}/protocollen")
    ModelAndView index(Bezoeker wie, @PathVariable UUID locatie, @RequestParam(defaultValue = "") String q) {
        Locatie hier = locaties.vanMij(wie, locatie);
        String zoek = q.strip().toLowerCase(Locale.ROOT);
        return Html.pagina(
                "schoolplan/protocollen",
                new ProtocollenPage(
                        hier,
                        q.strip(),
                        protocollen.opLocatie(locatie).stream()
                                .filter(i -> zoek.isEmpty() || past(i, zoek))
                                .map(i -> rij(locatie, i))
                                .toList()));
    }

    private static boolean past(Ingang i, String zoek) {
        Protocol p = i.protocol();
        return (p.naam() + " " + Objects.requireNonNullElse(p.gaatOver(), "") + " "
                        + Objects.requireNonNullElse(p.tekst(), "") + " "
                        + (i.stuk() == null ? "" : i.stuk().tekst()))
                .toLowerCase(Locale.ROOT)
                .contains(zoek);
    }

    private ProtocollenPage.Rij rij(UUID locatie, Ingang i) {
        String rol = i.protocol().eigenaar();
        return new ProtocollenPage.Rij(
                i,
                rol == null
                        ? ""
                        : schoolplannen.voorLocatie(locatie).plan().woorden().rol(rol));
    }

    @GetMapping("/locaties/{locatie}/protocollen/{protocol}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie, @PathVariable String protocol) {
        return Html.pagina("schoolplan/protocol", blad(locaties.vanMij(wie, locatie), protocol, Map.of(), Map.of()));
    }

    @PostMapping("/locaties/{locatie}/protocollen/{protocol}/stukken")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @PathVariable String protocol,
            @RequestParam(defaultValue = "") String versie,
            @RequestParam(defaultValue = "") String herzienVoor,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(required = false) @Nullable MultipartFile bestand)
            throws IOException {
        Locatie hier = locaties.vanMij(wie, locatie);
        Protocol p = protocollen.protocol(locatie, protocol).orElseThrow(NietGevonden::new);
        Map<String, String> fouten = protocollen.leverIn(
                wie,
                locatie,
                p,
                new Protocollen.Nieuw(
                        versie,
                        datum(herzienVoor),
                        tekst,
                        bestand == null ? "" : Objects.requireNonNullElse(bestand.getOriginalFilename(), ""),
                        bestand == null ? new byte[0] : bestand.getBytes()));
        if (fouten.isEmpty())
            return Html.zieAnders(
                    "/locaties/" + locatie + "/protocollen/" + protocol, "De nieuwe versie staat in de bibliotheek.");
        return Html.geweigerd(
                "schoolplan/protocol",
                blad(hier, protocol, Map.of("versie", versie, "herzienVoor", herzienVoor, "tekst", tekst), fouten));
    }

    @GetMapping("/protocolstukken/{id}")
    @Uitvoer(wat = "een protocol van de school", bereik = Bereik.GEEN_LEERLING)
    ModelAndView bestand(Bezoeker wie, @PathVariable UUID id) {
        Protocollen.Bestand bestand = protocollen.bestand(id);
        locaties.vanMij(wie, bestand.locatie());
        return new ModelAndView(new PdfAntwoord(bestand.naam(), bestand.inhoud()));
    }

    private ProtocolPage blad(Locatie locatie, String id, Map<String, String> invoer, Map<String, String> fouten) {
        Ingang ingang = protocollen.opLocatie(locatie.id()).stream()
                .filter(i -> i.protocol().id().equals(id))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        ProtocollenPage.Rij rij = rij(locatie.id(), ingang);
        String rol = ingang.protocol().eigenaar();
        String namen = rol == null
                ? ""
                : functies.metRol(locatie.id(), rol).stream()
                        .map(Functies.Medewerker::naam)
                        .collect(Collectors.joining(", "));
        List<String> plekken = Planlezing.van(
                        schoolplannen.voorLocatie(locatie.id()).plan())
                .hoofdstukken()
                .stream()
                .filter(h -> h.id().equals("protocollen"))
                .flatMap(h -> h.regels().stream())
                .filter(r -> r.id().equals(id))
                .flatMap(r -> r.feiten().stream())
                .filter(f -> f.naam().equals("Hoort bij"))
                .flatMap(f -> f.waarde().lines())
                .toList();
        return new ProtocolPage(
                locatie,
                rij,
                rij.eigenaar().isEmpty() ? "" : rij.eigenaar() + (namen.isEmpty() ? ", nu niemand" : ": " + namen),
                plekken,
                protocollen.versies(locatie.id(), id),
                protocollen.houdtBij(locatie.id(), ingang.protocol()),
                invoer,
                fouten);
    }

    private static @Nullable LocalDate datum(String waarde) {
        try {
            return waarde.isBlank() ? null : LocalDate.parse(waarde.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
