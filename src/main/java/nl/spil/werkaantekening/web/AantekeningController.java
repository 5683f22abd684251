package nl.spil.werkaantekening.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.concept.Concept;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Werkaantekeningen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.werkaantekening.Aantekening;
import nl.spil.werkaantekening.Aantekeningen;
import nl.spil.werkaantekening.Aantekeningen.Uitkomst.Gedaan;
import nl.spil.werkaantekening.Aantekeningen.Uitkomst.Onvolledig;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing for oneself about a pupil. The read log says that the pupil was opened, not that somebody writes for himself. */
@Controller
@RequestMapping("/leerlingen/{leerling}/aantekeningen")
@Voor(Publiek.MEDEWERKER)
class AantekeningController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Aantekeningen aantekeningen;
    private final Klok klok;

    AantekeningController(Poort poort, Leerlingen leerlingen, Aantekeningen aantekeningen, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.aantekeningen = aantekeningen;
        this.klok = klok;
    }

    private record Hier(Inzage inzage, LeerlingKop kop, Werkaantekeningen regel) {}

    private Hier open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "leerlingpagina");
        LeerlingKop kop = leerlingen.kop(inzage);
        return new Hier(inzage, kop, aantekeningen.regel(kop.locatie().id()).orElseThrow(NietGevonden::new));
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Hier hier = open(wie, leerling);
        Concept concept = aantekeningen.lees(wie, Aantekeningen.NIEUW, leerling);
        return Html.pagina("werkaantekening/aantekeningen", pagina(wie, hier, concept.tekst(), Map.of()));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam(defaultValue = "") String tekst) {
        Hier hier = open(wie, leerling);
        return switch (aantekeningen.schrijf(wie, hier.inzage(), tekst)) {
            case Gedaan _ -> naar(leerling, "Aantekening bewaard, alleen voor jou");
            case Onvolledig(var fouten) ->
                Html.geweigerd("werkaantekening/aantekeningen", pagina(wie, hier, tekst, fouten));
        };
    }

    @GetMapping("/{aantekening}")
    ModelAndView edit(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID aantekening) {
        Hier hier = open(wie, leerling);
        Aantekening a = aantekeningen.een(wie, hier.inzage(), aantekening);
        return Html.pagina(
                "werkaantekening/aantekening",
                new AantekeningPage(leerling.toString(), hier.kop().naam(), a, a.leesbaar(), Map.of()));
    }

    @PostMapping("/{aantekening}")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID aantekening,
            @RequestParam(defaultValue = "") String tekst) {
        Hier hier = open(wie, leerling);
        return switch (aantekeningen.wijzig(wie, hier.inzage(), aantekening, tekst)) {
            case Gedaan _ -> naar(leerling, "Aantekening bewaard, alleen voor jou");
            case Onvolledig(var fouten) ->
                Html.geweigerd(
                        "werkaantekening/aantekening",
                        new AantekeningPage(
                                leerling.toString(),
                                hier.kop().naam(),
                                aantekeningen.een(wie, hier.inzage(), aantekening),
                                tekst,
                                fouten));
        };
    }

    @PostMapping("/{aantekening}/loslating")
    ModelAndView delete(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID aantekening) {
        aantekeningen.laatLos(wie, open(wie, leerling).inzage(), aantekening);
        return naar(leerling, "De aantekening is weg");
    }

    @GetMapping("/{aantekening}/logboek")
    ModelAndView showLogboek(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID aantekening) {
        Hier hier = open(wie, leerling);
        Aantekening a = aantekeningen.een(wie, hier.inzage(), aantekening);
        Map<String, String> soorten = soorten(hier.inzage());
        Concept concept = aantekeningen.lees(wie, Aantekeningen.logboekplek(aantekening), leerling);
        return Html.pagina(
                "werkaantekening/logboek",
                new LogboekPage(
                        leerling.toString(),
                        hier.kop().naam(),
                        a,
                        soorten,
                        soorten.keySet().iterator().next(),
                        concept.tekst(),
                        a.begonnenOp().toString(),
                        klok.vandaag().toString(),
                        false,
                        concept.versie(),
                        Map.of()));
    }

    @PostMapping("/{aantekening}/logboek")
    ModelAndView createLogboek(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID aantekening,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String op,
            @RequestParam(defaultValue = "") String feiten) {
        Hier hier = open(wie, leerling);
        Map<String, String> soorten = soorten(hier.inzage());
        NieuweNotitie nieuw = new NieuweNotitie(
                Soort.van(soort).filter(s -> soorten.containsKey(s.sleutel())).orElse(null),
                "",
                tekst,
                "",
                dag(op),
                false,
                null,
                null);
        return switch (aantekeningen.naarLogboek(wie, hier.inzage(), aantekening, nieuw, !feiten.isEmpty())) {
            case Gedaan _ -> naar(leerling, "In het logboek gezet; de aantekening is weg");
            case Onvolledig(var fouten) ->
                Html.geweigerd(
                        "werkaantekening/logboek",
                        new LogboekPage(
                                leerling.toString(),
                                hier.kop().naam(),
                                aantekeningen.een(wie, hier.inzage(), aantekening),
                                soorten,
                                soort,
                                tekst,
                                op,
                                klok.vandaag().toString(),
                                !feiten.isEmpty(),
                                aantekeningen
                                        .lees(wie, Aantekeningen.logboekplek(aantekening), leerling)
                                        .versie(),
                                fouten));
        };
    }

    private AantekeningenPage pagina(Bezoeker wie, Hier hier, String tekst, Map<String, String> fouten) {
        return new AantekeningenPage(
                hier.inzage().leerling().toString(),
                hier.kop().naam(),
                hier.kop().roepnaam(),
                hier.regel(),
                aantekeningen.van(wie, hier.inzage()),
                Arrays.stream(Soort.values()).anyMatch(s -> hier.inzage().schrijft(s.klasse())),
                tekst,
                aantekeningen
                        .lees(wie, Aantekeningen.NIEUW, hier.inzage().leerling())
                        .versie(),
                klok.vandaag(),
                fouten);
    }

    /** What this person may record of this pupil; who records nothing has no way to the logboek. */
    private static Map<String, String> soorten(Inzage inzage) {
        Map<String, String> uit = Arrays.stream(Soort.values())
                .filter(s -> inzage.schrijft(s.klasse()))
                .collect(Collectors.toMap(Soort::sleutel, Soort::label, (a, b) -> a, LinkedHashMap::new));
        if (uit.isEmpty()) throw new NietGevonden();
        return uit;
    }

    private static @Nullable LocalDate dag(String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ModelAndView naar(UUID leerling, String melding) {
        return Html.zieAnders("/leerlingen/" + leerling + "/aantekeningen", melding);
    }
}
