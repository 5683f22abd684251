package nl.spil.dossier.web;

import java.util.Arrays;
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
import nl.spil.dossier.Beeldvak;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Leerlingen;
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
    private final Klok klok;

    BeeldController(Poort poort, Leerlingen leerlingen, Beeld beeld, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.beeld = beeld;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String vak,
            @RequestParam(required = false) @Nullable UUID regel) {
        Inzage inzage = open(wie, leerling);
        Map<Beeldvak, List<Beeldregel>> nu = beeld.van(inzage);
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
                        oud.vak().sleutel(),
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
                wie, inzage, Beeldvak.van(vak).orElse(null), tekst, trend, NotitieForm.dag(op), vervangt)) {
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
        Inzage inzage = poort.open(wie, leerling, "kwadrant");
        inzage.eisSchrijven(Klasse.BEELD);
        return inzage;
    }

    private BeeldPage pagina(
            Inzage inzage,
            Map<Beeldvak, List<Beeldregel>> nu,
            String vak,
            String tekst,
            String trend,
            String op,
            String vervangt,
            Map<String, String> fouten) {
        return new BeeldPage(
                inzage.leerling().toString(),
                leerlingen.kop(inzage).naam(),
                inzage.waarom(),
                nu,
                vakken(Beeldvak::label),
                vakken(Beeldvak::uitleg),
                vak,
                tekst,
                trend,
                op,
                vervangt,
                klok.vandaag(),
                Beeld.MAX,
                fouten);
    }

    private static Map<String, String> vakken(Function<Beeldvak, String> wat) {
        return Arrays.stream(Beeldvak.values())
                .collect(Collectors.toMap(Beeldvak::sleutel, wat, (a, b) -> a, LinkedHashMap::new));
    }
}
