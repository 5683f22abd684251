package nl.spil.dossier.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.dossier.Beeld;
import nl.spil.dossier.Beeld.Uitkomst.Onvolledig;
import nl.spil.dossier.Beeld.Uitkomst.Toegevoegd;
import nl.spil.dossier.Beeldregel;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Beeldvak;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Woorden;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is known, what helps and what hinders: adding, correcting and letting lapse. */
@Controller
@RequestMapping("/leerlingen/{leerling}/beeldregels")
@Voor(Publiek.MEDEWERKER)
class BeeldController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Beeld beeld;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    BeeldController(Poort poort, Leerlingen leerlingen, Beeld beeld, Schoolplannen schoolplannen, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.beeld = beeld;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String vak,
            @RequestParam(required = false) @Nullable UUID regel) {
        Inzage inzage = open(wie, leerling);
        Map<String, List<Beeldregel>> nu = beeld.van(inzage);
        if (regel == null) {
            return Html.pagina(
                    "dossier/beeld",
                    pagina(inzage, nu, vak, "", "", klok.vandaag().toString(), "", Map.of()));
        }
        Beeldregel oud = nu.values().stream()
                .flatMap(List::stream)
                .filter(r -> r.id().equals(regel))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        return Html.pagina(
                "dossier/beeld",
                pagina(
                        inzage,
                        nu,
                        oud.vak(),
                        oud.tekst(),
                        oud.trend(),
                        klok.vandaag().toString(),
                        regel.toString(),
                        Map.of()));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String vak,
            @RequestParam(defaultValue = "") String tekst,
            @RequestParam(defaultValue = "") String trend,
            @RequestParam(defaultValue = "") String op,
            @RequestParam(required = false) @Nullable UUID vervangt) {
        Inzage inzage = open(wie, leerling);
        return switch (beeld.voegToe(
                wie,
                inzage,
                plan(inzage).beeldvak(vak).map(Beeldvak::id).orElse(""),
                tekst,
                trend,
                NotitieForm.dag(op),
                vervangt)) {
            case Toegevoegd(UUID _) ->
                Html.zieAnders(
                        "/leerlingen/" + leerling, vervangt == null ? "Toegevoegd aan het beeld" : "Beeld bijgewerkt");
            case Onvolledig(var fouten) ->
                Html.geweigerd(
                        "dossier/beeld",
                        pagina(
                                inzage,
                                beeld.van(inzage),
                                vak,
                                tekst,
                                trend,
                                op,
                                vervangt == null ? "" : vervangt.toString(),
                                fouten));
        };
    }

    @PostMapping("/{regel}/vervallen")
    ModelAndView delete(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID regel) {
        beeld.laatVervallen(wie, open(wie, leerling), regel);
        return Html.zieAnders("/leerlingen/" + leerling + "/beeldregels", "Deze regel geldt niet meer");
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "beeld");
        inzage.eisSchrijven(Klasse.BEELD);
        return inzage;
    }

    private BeeldPage pagina(
            Inzage inzage,
            Map<String, List<Beeldregel>> nu,
            String vak,
            String tekst,
            String trend,
            String op,
            String vervangt,
            Map<String, String> fouten) {
        LeerlingKop kop = leerlingen.kop(inzage);
        Planversie versie = schoolplannen.voorLocatie(kop.locatie().id());
        List<Beeldvak> vakken = versie.plan().beeld();
        return new BeeldPage(
                inzage.leerling().toString(),
                kop.naam(),
                inzage.waarom(),
                Bewaring.van(versie, Klasse.BEELD),
                metRegels(vakken, nu),
                vakken(vakken, Beeldvak::naam),
                vakken(vakken, Beeldvak::uitleg),
                vak,
                tekst,
                trend,
                op,
                vervangt,
                klok.vandaag(),
                Beeld.MAX,
                fouten);
    }

    private Schoolplan plan(Inzage inzage) {
        return schoolplannen.voorLocatie(leerlingen.kop(inzage).locatie().id()).plan();
    }

    /** The fields of the plan in its order, then what was kept under a field that the plan no longer has. */
    private static List<BeeldPage.Vak> metRegels(List<Beeldvak> vakken, Map<String, List<Beeldregel>> nu) {
        List<BeeldPage.Vak> uit = new ArrayList<>();
        vakken.forEach(
                v -> uit.add(new BeeldPage.Vak(v.naam(), v.uitleg(), false, nu.getOrDefault(v.id(), List.of()))));
        nu.forEach((id, regels) -> {
            if (vakken.stream().noneMatch(v -> v.id().equals(id)))
                uit.add(new BeeldPage.Vak(Woorden.groot(id.replace('-', ' ')), "", true, regels));
        });
        return uit;
    }

    private static Map<String, String> vakken(List<Beeldvak> vakken, Function<Beeldvak, String> wat) {
        return vakken.stream().collect(Collectors.toMap(Beeldvak::id, wat, (a, b) -> a, LinkedHashMap::new));
    }
}
