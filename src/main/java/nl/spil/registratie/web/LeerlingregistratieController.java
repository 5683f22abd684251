package nl.spil.registratie.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.formulier.Formulierblad;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registraties;
import nl.spil.registratie.Registraties.Plek;
import nl.spil.registratie.Registraties.Uitkomst;
import nl.spil.schoolplan.Formulier;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.toestemming.Stand;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was written down about a pupil with a form of the plan, and a new one. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/leerlingen/{leerling}/registraties")
class LeerlingregistratieController {

    private static final String GEVAAR = "gevaar";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Zaken zaken;
    private final Registraties registraties;
    private final Registratielijst lijst;

    LeerlingregistratieController(
            Poort poort, Leerlingen leerlingen, Zaken zaken, Registraties registraties, Registratielijst lijst) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.zaken = zaken;
        this.registraties = registraties;
        this.lijst = lijst;
    }

    private record Open(LeerlingKop kop, Inzage inzage, Plek plek) {}

    @GetMapping
    ModelAndView index(
            Bezoeker wie, @PathVariable UUID leerling, @RequestParam(name = "zaak", defaultValue = "") String nummer) {
        Open open = open(wie, leerling, nummer);
        return Html.pagina(
                "registratie/leerling",
                new LeerlingregistratiesPage(
                        open.kop(),
                        open.inzage().waarom(),
                        registraties.invulbaar(open.plek()),
                        nummer,
                        lijst.van(open.inzage())));
    }

    @GetMapping("/nieuw")
    ModelAndView nieuw(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(name = "zaak", defaultValue = "") String nummer,
            @RequestParam(defaultValue = "false") boolean gevaar) {
        Open open = open(wie, leerling, nummer);
        Formulier f = registraties.formulier(open.plek(), formulier);
        return Html.pagina(
                "registratie/invullen",
                pagina(open, f, nummer, registraties.begin(wie, open.plek(), f), Map.of(), gevaar ? "" : null));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(name = "zaak", defaultValue = "") String nummer,
            @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, leerling, nummer);
        Formulier f = registraties.formulier(open.plek(), formulier);
        Map<String, String> ingevuld = plat(velden);
        @Nullable String gevaar = velden.getFirst(GEVAAR);
        return switch (registraties.legVast(wie, open.plek(), f, "", ingevuld, gevaar)) {
            case Uitkomst.Vastgelegd v -> Html.zieAnders(v.url(), v.zin());
            case Uitkomst.Onvolledig(Formulierblad blad) ->
                Html.geweigerd("registratie/invullen", pagina(open, f, nummer, blad, blad.fouten(), gevaar));
            case Uitkomst.Geweigerd(String zin) ->
                Html.geweigerd(
                        "registratie/invullen",
                        pagina(
                                open,
                                f,
                                nummer,
                                registraties.ingevuld(wie, open.plek(), f, ingevuld),
                                Map.of(gevaar == null ? "" : GEVAAR, zin),
                                gevaar));
        };
    }

    /** Several choices in one field, with commas between them. */
    static Map<String, String> plat(MultiValueMap<String, String> velden) {
        Map<String, String> uit = new LinkedHashMap<>();
        velden.forEach((naam, waarden) -> uit.put(naam, String.join(",", waarden)));
        return uit;
    }

    private Open open(Bezoeker wie, UUID leerling, String nummer) {
        Inzage inzage = poort.open(wie, leerling, "registraties");
        LeerlingKop kop = leerlingen.kop(inzage);
        @Nullable
        Zaak zaak = nummer.isEmpty()
                ? null
                : zaken.zaak(inzage, zaken.opNummer(nummer).id());
        return new Open(kop, inzage, registraties.bij(inzage, kop.locatie().id(), zaak));
    }

    private InvulPage pagina(
            Open open,
            Formulier f,
            String nummer,
            Formulierblad blad,
            Map<String, String> fouten,
            @Nullable String gevaar) {
        String url = "/leerlingen/" + open.kop().id();
        Optional<Stand> mist = registraties.ontbreekt(open.kop().id(), f);
        String spoed = f.bijGevaar() == null ? "" : f.bijGevaar();
        boolean dicht = mist.isPresent() && f.toestemmingVooraf();
        Map<String, String> verborgen = new LinkedHashMap<>();
        verborgen.put("formulier", f.id());
        if (!nummer.isEmpty()) verborgen.put("zaak", nummer);
        List<String> vooraf = new ArrayList<>();
        if (!f.lezers().isEmpty()) vooraf.add(Registraties.lezers(open.plek(), f));
        mist.ifPresent(stand -> vooraf.add(
                f.toestemmingVooraf()
                        ? Registraties.nogNiet(stand)
                        : Registraties.zin(stand)
                                + " Je kunt het alvast vastleggen; het gaat pas weg als de toestemming er is."));
        return new InvulPage(
                f.naam() + " over " + open.kop().naam(),
                open.kop().naam(),
                url,
                open.inzage().waarom(),
                blad,
                fouten,
                url + "/registraties",
                f.stappen().isEmpty() ? "Vastleggen" : "Vastleggen en versturen",
                verborgen,
                List.of(),
                "",
                null,
                vooraf,
                "",
                dicht
                        ? new InvulPage.Slot(
                                url + "/toestemmingen",
                                spoed,
                                url + "/registraties/nieuw?formulier=" + f.id()
                                        + (nummer.isEmpty() ? "" : "&zaak=" + nummer) + "&gevaar=true",
                                spoed.isEmpty() ? null : gevaar)
                        : null);
    }
}
