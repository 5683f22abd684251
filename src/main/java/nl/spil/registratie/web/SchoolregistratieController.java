package nl.spil.registratie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.formulier.Formulierblad;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registratielijst.Filter;
import nl.spil.registratie.Registraties;
import nl.spil.registratie.Registraties.Plek;
import nl.spil.registratie.Registraties.Uitkomst;
import nl.spil.schoolplan.Formulier;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is written down about the school or a group, without names of pupils. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/registraties/school")
class SchoolregistratieController {

    static final String ZONDER_NAMEN =
            "Zonder namen van leerlingen. Wie hier een naam opschrijft, legt iets over een leerling vast buiten het dossier.";

    private final Locaties locaties;
    private final Registraties registraties;
    private final Registratielijst lijst;

    SchoolregistratieController(Locaties locaties, Registraties registraties, Registratielijst lijst) {
        this.locaties = locaties;
        this.registraties = registraties;
        this.lijst = lijst;
    }

    private record Open(Locatie locatie, Plek plek, List<Locatie> alle) {}

    @GetMapping
    ModelAndView index(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(defaultValue = "") String staat,
            @RequestParam(defaultValue = "1") int blad) {
        Open open = open(wie, locatie);
        Filter filter = new Filter(formulier, staat, Math.max(1, blad));
        return Html.pagina(
                "registratie/school",
                new SchoolregistratiesPage(
                        open.locatie(),
                        open.alle(),
                        registraties.invulbaar(open.plek()),
                        lijst.vanSchool(open.locatie().id(), filter),
                        filter));
    }

    @GetMapping("/nieuw")
    ModelAndView nieuw(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String formulier) {
        Open open = open(wie, locatie);
        Formulier f = registraties.formulier(open.plek(), formulier);
        return Html.pagina(
                "registratie/invullen", pagina(open, f, registraties.begin(wie, open.plek(), f), Map.of(), ""));
    }

    @PostMapping
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String formulier,
            @RequestParam(defaultValue = "") String groep,
            @RequestParam MultiValueMap<String, String> velden) {
        Open open = open(wie, locatie);
        Formulier f = registraties.formulier(open.plek(), formulier);
        boolean overGroep = f.bij() == Formulier.Bij.GROEP;
        if (overGroep && !registraties.groepen(open.locatie().id()).contains(groep)) {
            Map<String, String> fouten = new LinkedHashMap<>();
            fouten.put("groep", "Kies om welke klas of groep het gaat.");
            Formulierblad blad = registraties.ingevuld(wie, open.plek(), f, LeerlingregistratieController.plat(velden));
            fouten.putAll(blad.fouten());
            return Html.geweigerd("registratie/invullen", pagina(open, f, blad, fouten, groep));
        }
        return switch (registraties.legVast(
                wie, open.plek(), f, overGroep ? groep : "", LeerlingregistratieController.plat(velden))) {
            case Uitkomst.Vastgelegd v -> Html.zieAnders(v.url(), v.zin());
            case Uitkomst.Onvolledig(Formulierblad blad) ->
                Html.geweigerd("registratie/invullen", pagina(open, f, blad, blad.fouten(), groep));
            case Uitkomst.Geweigerd(String zin) ->
                Html.geweigerd(
                        "registratie/invullen",
                        pagina(open, f, registraties.begin(wie, open.plek(), f), Map.of("", zin), groep));
        };
    }

    private Open open(Bezoeker wie, @Nullable UUID gekozen) {
        List<Locatie> alle = locaties.van(wie);
        Locatie locatie = alle.stream()
                .filter(l -> gekozen == null || l.id().equals(gekozen))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Plek plek = registraties.bijSchool(wie, locatie.id()).orElseThrow(NietGevonden::new);
        return new Open(locatie, plek, alle);
    }

    private InvulPage pagina(Open open, Formulier f, Formulierblad blad, Map<String, String> fouten, String groep) {
        return new InvulPage(
                f.naam(),
                open.locatie().naam(),
                "/registraties/school?locatie=" + open.locatie().id(),
                "",
                blad,
                fouten,
                "/registraties/school",
                f.stappen().isEmpty() ? "Vastleggen" : "Vastleggen en versturen",
                Map.of("formulier", f.id(), "locatie", open.locatie().id().toString()),
                f.bij() == Formulier.Bij.GROEP
                        ? registraties.groepen(open.locatie().id())
                        : List.of(),
                groep,
                null,
                List.of(ZONDER_NAMEN),
                "",
                null);
    }
}
