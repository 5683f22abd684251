package nl.spil.kluis.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.kluis.Kluiscijfers;
import nl.spil.kluis.Meldcodescholing;
import nl.spil.kluis.Noodinzages;
import nl.spil.kluis.Signalen;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Stil;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The meldcode for everybody of the school: what you do now, whom you turn to, and handing a signal over (MELDCODE-05). */
@Controller
@Voor(Publiek.MEDEWERKER)
@Stil(terug = "/meldcode")
@RequestMapping("/meldcode")
class MeldcodeController {

    private final Signalen signalen;
    private final Locaties locaties;
    private final Schoolplannen plannen;
    private final Noodinzages noodinzages;
    private final Kluiscijfers cijfers;
    private final Meldcodescholing scholing;

    MeldcodeController(
            Signalen signalen,
            Locaties locaties,
            Schoolplannen plannen,
            Noodinzages noodinzages,
            Kluiscijfers cijfers,
            Meldcodescholing scholing) {
        this.scholing = scholing;
        this.noodinzages = noodinzages;
        this.cijfers = cijfers;
        this.signalen = signalen;
        this.locaties = locaties;
        this.plannen = plannen;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @RequestParam(required = false) @Nullable UUID locatie) {
        return Html.pagina("kluis/meldcode", pagina(wie, locatie, Map.of(), Map.of()));
    }

    @PostMapping("/signalen")
    ModelAndView create(
            Bezoeker wie,
            @RequestParam(required = false) @Nullable UUID locatie,
            @RequestParam(defaultValue = "") String over,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate wanneer) {
        Locatie hier = locatie(wie, locatie);
        Map<String, String> fouten = signalen.geef(wie, hier.id(), over, wat, wanneer);
        if (fouten.isEmpty()) {
            List<String> houders = signalen.houders(hier.id());
            return Html.zieAnders(
                    "/meldcode",
                    "Je signaal is gegeven. " + (houders.isEmpty() ? "" : String.join(" of ", houders) + " leest het. ")
                            + "Je ziet het niet meer terug.");
        }
        Map<String, String> ingevuld = new LinkedHashMap<>();
        ingevuld.put("over", over);
        ingevuld.put("wat", wat);
        ingevuld.put("wanneer", wanneer == null ? "" : wanneer.toString());
        return Html.geweigerd("kluis/meldcode", pagina(wie, hier.id(), ingevuld, fouten));
    }

    private Locatie locatie(Bezoeker wie, @Nullable UUID gekozen) {
        List<Locatie> mijn = locaties.van(wie);
        if (gekozen == null) return mijn.stream().findFirst().orElseThrow(NietGevonden::new);
        return mijn.stream().filter(l -> l.id().equals(gekozen)).findFirst().orElseThrow(NietGevonden::new);
    }

    private MeldcodePage pagina(
            Bezoeker wie, @Nullable UUID gekozen, Map<String, String> ingevuld, Map<String, String> fouten) {
        Locatie hier = locatie(wie, gekozen);
        Schoolplan plan = plannen.voorLocatie(hier.id()).plan();
        return new MeldcodePage(
                hier,
                locaties.van(wie),
                plan,
                signalen.houders(hier.id()),
                signalen.heeftKluis(wie),
                noodinzages.mag(wie),
                cijfers.van(wie, hier.id()),
                scholing.van(hier.id(), plan),
                ingevuld,
                fouten);
    }
}
