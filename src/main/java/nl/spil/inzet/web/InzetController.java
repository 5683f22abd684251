package nl.spil.inzet.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzet;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzetbeeld.Beeld;
import nl.spil.inzet.Inzetbeeld.Deelnemer;
import nl.spil.inzet.Inzetten;
import nl.spil.inzet.Inzetten.Plek;
import nl.spil.inzet.Inzetten.Uitkomst;
import nl.spil.inzet.Vorm;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One support: read, answer who asked, who takes part, what it brought. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/inzet/{inzet}")
class InzetController {

    private static final String SJABLOON = "inzet/inzet";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Inzetten inzetten;
    private final Inzetbeeld beelden;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    InzetController(
            Poort poort,
            Leerlingen leerlingen,
            Inzetten inzetten,
            Inzetbeeld beelden,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.inzetten = inzetten;
        this.beelden = beelden;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    private record Open(Inzet inzet, Plek plek, @Nullable LeerlingKop kop, String waarom) {}

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID inzet, @RequestParam(defaultValue = "") String klas) {
        return Html.pagina(SJABLOON, pagina(wie, open(wie, inzet), klas, Map.of(), Map.of()));
    }

    @PostMapping("/akkoord")
    ModelAndView antwoord(
            Bezoeker wie,
            @PathVariable UUID inzet,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String reden) {
        Open open = open(wie, inzet);
        return klaar(
                wie,
                open,
                "",
                Map.of("reden", reden),
                inzetten.antwoord(wie, open.plek(), open.inzet(), antwoord.equals("ja"), reden));
    }

    @PostMapping("/deelnemers")
    ModelAndView neemOp(
            Bezoeker wie,
            @PathVariable UUID inzet,
            @RequestParam(defaultValue = "") String klas,
            @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, inzet);
        return klaar(
                wie,
                open,
                klas,
                Map.of(),
                inzetten.neemOp(
                        wie,
                        open.plek(),
                        open.inzet(),
                        id(klas).orElse(inzet),
                        velden.getOrDefault("leerlingen", List.of())));
    }

    @PostMapping("/afscheid")
    ModelAndView neemAfscheid(
            Bezoeker wie,
            @PathVariable UUID inzet,
            @RequestParam(defaultValue = "") String deelnemer,
            @RequestParam Map<String, String> velden) {
        Open open = open(wie, inzet);
        UUID leerling = id(deelnemer).orElseThrow(NietGevonden::new);
        return klaar(
                wie,
                open,
                "",
                velden,
                inzetten.neemAfscheid(
                        wie, open.plek(), open.inzet(), leerling, velden.getOrDefault("reden-" + deelnemer, "")));
    }

    @PostMapping("/evaluaties")
    ModelAndView evalueer(
            Bezoeker wie,
            @PathVariable UUID inzet,
            @RequestParam(defaultValue = "") String deelnemer,
            @RequestParam Map<String, String> velden) {
        Open open = open(wie, inzet);
        UUID leerling = deelnemer.isEmpty() ? null : id(deelnemer).orElseThrow(NietGevonden::new);
        String achter = deelnemer.isEmpty() ? "" : "-" + deelnemer;
        return klaar(
                wie,
                open,
                "",
                velden,
                inzetten.evalueer(
                        wie,
                        open.plek(),
                        open.inzet(),
                        leerling,
                        velden.getOrDefault("bereikt" + achter, ""),
                        velden.getOrDefault("bewijs" + achter, ""),
                        velden.getOrDefault("vervolg", ""),
                        velden.getOrDefault("volgende", "")));
    }

    private ModelAndView klaar(Bezoeker wie, Open open, String klas, Map<String, String> getypt, Uitkomst uitkomst) {
        return switch (uitkomst) {
            case Uitkomst.Gedaan(String url, String zin) -> Html.zieAnders(url, zin);
            case Uitkomst.Onvolledig(Map<String, String> fouten) ->
                Html.geweigerd(SJABLOON, pagina(wie, open, klas, fouten, new HashMap<>(getypt)));
        };
    }

    private Open open(Bezoeker wie, UUID id) {
        Inzet inzet = inzetten.zoek(id);
        UUID leerling = inzet.leerling();
        if (leerling == null) {
            Plek plek = inzetten.plekVan(wie, inzet, null);
            return new Open(inzet, plek, null, "Je ziet dit omdat je hier werkt als " + plek.als());
        }
        Inzage inzage = poort.open(wie, leerling, "ondersteuning");
        return new Open(inzet, inzetten.plekVan(wie, inzet, inzage), leerlingen.kop(inzage), inzage.waarom());
    }

    private InzetPage pagina(
            Bezoeker wie, Open open, String klas, Map<String, String> fouten, Map<String, String> getypt) {
        Inzet i = open.inzet();
        Beeld beeld = beelden.beeld(i);
        LeerlingKop kop = open.kop();
        if (kop == null)
            poort.noteer(
                    wie,
                    beeld.deelnemers().stream().map(Deelnemer::leerling).toList(),
                    "ondersteuning van een groep",
                    Inzetten.KLASSE);
        boolean volgt = inzetten.magVolgen(wie, open.plek(), i);
        boolean groep = volgt && i.vorm() != Vorm.INDIVIDUEEL;
        Map<String, String> klassen = groep ? inzetten.klassen(i.locatie()) : Map.of();
        UUID eigen = i.groep();
        String gekozen = klassen.containsKey(klas) ? klas : eigen == null ? "" : eigen.toString();
        Map<UUID, String> erbij = new LinkedHashMap<>();
        if (groep) {
            id(gekozen).ifPresent(k -> erbij.putAll(inzetten.leerlingen(wie, k)));
            beeld.doenMee().forEach(d -> erbij.remove(d.leerling()));
        }
        return new InzetPage(
                beeld,
                beeld.rij().niveau() + (kop == null ? " voor " + i.groepCode() : " voor " + kop.naam()),
                kop == null ? i.groepCode() : kop.naam(),
                kop == null ? "/klassen/" + eigen + "/inzet" : "/leerlingen/" + kop.id() + "/inzet",
                open.waarom(),
                Bewaring.van(schoolplannen.voorLocatie(i.locatie()), Inzetten.KLASSE),
                inzetten.magAkkoord(open.plek(), i),
                volgt,
                klassen,
                gekozen,
                erbij,
                fouten,
                getypt,
                klok.vandaag());
    }

    private static Optional<UUID> id(String waarde) {
        try {
            return Optional.of(UUID.fromString(waarde));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
