package nl.spil.dossier.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.Logboek.Uitkomst.Onvolledig;
import nl.spil.dossier.Logboek.Uitkomst.Opgeslagen;
import nl.spil.dossier.Notitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing and correcting a notitie. */
@Controller
@RequestMapping("/leerlingen/{leerling}/notities")
@Voor(Publiek.MEDEWERKER)
class NotitieController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Logboek logboek;
    private final Concepten concepten;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    NotitieController(
            Poort poort,
            Leerlingen leerlingen,
            Logboek logboek,
            Concepten concepten,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.logboek = logboek;
        this.concepten = concepten;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/nieuw")
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String soort,
            @RequestParam(defaultValue = "leerling") String terug) {
        Inzage inzage = poort.open(wie, leerling, "logboek");
        Map<String, String> soorten = soorten(inzage);
        Map<String, Concept> bewaard = concepten.leesAlle(wie, "notitie.", leerling);
        return Html.pagina(
                "dossier/notitie",
                pagina(
                        inzage,
                        soorten,
                        bewaard,
                        "notitie.",
                        "",
                        terug,
                        new Velden(
                                soorten.containsKey(soort)
                                        ? soort
                                        : soorten.keySet().iterator().next(),
                                "",
                                bewaard.getOrDefault("notitie.tekst", Concept.LEEG)
                                        .tekst(),
                                bewaard.getOrDefault("notitie.afspraak", Concept.LEEG)
                                        .tekst(),
                                klok.vandaag().toString(),
                                false),
                        Map.of()));
    }

    @GetMapping("/{notitie}")
    ModelAndView edit(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID notitie) {
        Inzage inzage = poort.open(wie, leerling, "logboek");
        Notitie oud = logboek.eigen(wie, inzage, notitie);
        String begin = begin(notitie);
        Map<String, Concept> bewaard = concepten.leesAlle(wie, begin, leerling);
        return Html.pagina(
                "dossier/notitie",
                pagina(
                        inzage,
                        soorten(inzage),
                        bewaard,
                        begin,
                        notitie.toString(),
                        "tijdlijn",
                        new Velden(
                                oud.soort().sleutel(),
                                oud.waarbij(),
                                bewaard.getOrDefault(begin + "tekst", Concept.LEEG)
                                        .of(oud.tekst()),
                                bewaard.getOrDefault(begin + "afspraak", Concept.LEEG)
                                        .of(oud.afspraak()),
                                oud.gebeurdOp().toString(),
                                oud.vrijgegeven()),
                        Map.of()));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @ModelAttribute NotitieForm form) {
        Inzage inzage = poort.open(wie, leerling, "logboek");
        String begin = form.vervangt() == null ? "notitie." : begin(form.vervangt());
        String terug = NotitieForm.leeg(form.terug());
        return switch (logboek.noteer(wie, inzage, form.notitie())) {
            case Opgeslagen(UUID _) -> {
                concepten.ruimAlleOp(wie, begin, leerling);
                yield Html.zieAnders(
                        naar(leerling, terug),
                        form.vervangt() == null ? "Notitie opgeslagen" : "Verbetering opgeslagen");
            }
            case Onvolledig(var fouten) ->
                Html.geweigerd(
                        "dossier/notitie",
                        pagina(
                                inzage,
                                soorten(inzage),
                                concepten.leesAlle(wie, begin, leerling),
                                begin,
                                form.vervangt() == null ? "" : form.vervangt().toString(),
                                terug,
                                new Velden(
                                        NotitieForm.leeg(form.soort()),
                                        NotitieForm.leeg(form.waarbij()),
                                        NotitieForm.leeg(form.tekst()),
                                        NotitieForm.leeg(form.afspraak()),
                                        NotitieForm.leeg(form.op()),
                                        form.vrijgegeven() != null),
                                fouten));
        };
    }

    private record Velden(
            String soort, String waarbij, String tekst, String afspraak, String op, boolean vrijgegeven) {}

    private NotitiePage pagina(
            Inzage inzage,
            Map<String, String> soorten,
            Map<String, Concept> bewaard,
            String begin,
            String vervangt,
            String terug,
            Velden v,
            Map<String, String> fouten) {
        LeerlingKop kop = leerlingen.kop(inzage);
        boolean meer = !v.waarbij().isEmpty()
                || !v.afspraak().isEmpty()
                || v.vrijgegeven()
                || !klok.vandaag().toString().equals(v.op());
        return new NotitiePage(
                inzage.leerling().toString(),
                kop.naam(),
                kop.klas(),
                soorten,
                v.soort(),
                v.waarbij(),
                v.tekst(),
                v.afspraak(),
                v.op(),
                klok.vandaag().toString(),
                v.vrijgegeven(),
                meer,
                begin,
                bewaard,
                vervangt,
                terug,
                naar(inzage.leerling(), terug),
                Logboek.MAX_TEKST,
                schoolplannen.voorLocatie(kop.locatie().id()).plan().werkaantekeningen() != null,
                fouten);
    }

    /** What this person may record of this pupil; nothing at all means that this page is not theirs. */
    private static Map<String, String> soorten(Inzage inzage) {
        Map<String, String> uit = Arrays.stream(Soort.values())
                .filter(s -> inzage.schrijft(s.klasse()))
                .collect(Collectors.toMap(Soort::sleutel, Soort::label, (a, b) -> a, LinkedHashMap::new));
        if (uit.isEmpty()) throw new NietGevonden();
        return uit;
    }

    private static String begin(UUID notitie) {
        return "verbetering." + notitie + ".";
    }

    private static String naar(UUID leerling, String terug) {
        return switch (terug) {
            case "vandaag" -> "/";
            case "tijdlijn" -> "/leerlingen/" + leerling + "/tijdlijn";
            default -> "/leerlingen/" + leerling;
        };
    }
}
