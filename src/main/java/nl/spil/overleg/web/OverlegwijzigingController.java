package nl.spil.overleg.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overlegwijziging;
import nl.spil.overleg.Overlegwijziging.Nieuw;
import nl.spil.overleg.Overlegwijziging.Uitkomst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moving a planned meeting, or cancelling it. */
@Controller
@RequestMapping("/overleg/{id}")
@Voor(Publiek.MEDEWERKER)
class OverlegwijzigingController {

    private static final String INGEHAALD =
            "Iemand anders heeft dit overleg intussen gewijzigd of is het begonnen. Kijk opnieuw voor je iets verandert.";

    private final Overleggen overleggen;
    private final Overlegwijziging wijziging;

    OverlegwijzigingController(Overleggen overleggen, Overlegwijziging wijziging) {
        this.overleggen = overleggen;
        this.wijziging = wijziging;
    }

    @GetMapping("/planning")
    ModelAndView edit(Bezoeker wie, @PathVariable UUID id) {
        Overleg overleg = gepland(wie, id);
        LocalTime begin = overleg.begin();
        return Html.pagina(
                "overleg/planning",
                new OverlegplanningPage(
                        overleg,
                        overleg.dag().toString(),
                        begin == null ? "" : begin.toString(),
                        overleg.plaats(),
                        "",
                        "",
                        Map.of()));
    }

    @PostMapping("/verplaatsing")
    ModelAndView move(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String begin,
            @RequestParam(defaultValue = "") String plaats,
            @RequestParam(defaultValue = "") String reden,
            @RequestParam(defaultValue = "0") int versie) {
        Overleg overleg = gepland(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate nieuweDag = Velden.dag(dag, "dag", fouten);
        LocalTime uur = Velden.tijd(begin, "begin", fouten);
        if (plaats.length() > 80) fouten.put("plaats", "Hoogstens 80 tekens.");
        if (reden.length() > 300) fouten.put("reden", "Hoogstens 300 tekens.");
        if (fouten.isEmpty()) {
            switch (wijziging.verplaats(wie, overleg, new Nieuw(nieuweDag, uur, plaats, reden, versie))) {
                case Uitkomst.Gedaan(int anders) -> {
                    return Html.zieAnders(
                            overleg.url(),
                            "Het overleg is verplaatst; wie is uitgenodigd, krijgt bericht."
                                    + (anders == 0
                                            ? ""
                                            : anders == 1
                                                    ? " 1 leerling staat door de inleverdag nu op een ander overleg."
                                                    : " " + anders
                                                            + " leerlingen staan door de inleverdag nu op een ander overleg."));
                }
                case Uitkomst.Onvolledig(var gevonden) -> fouten.putAll(gevonden);
                case Uitkomst.Ingehaald() -> fouten.put("", INGEHAALD);
            }
        }
        return Html.geweigerd(
                "overleg/planning", new OverlegplanningPage(overleg, dag, begin, plaats, reden, "", fouten));
    }

    @PostMapping("/afgelasting")
    ModelAndView cancel(
            Bezoeker wie,
            @PathVariable UUID id,
            @RequestParam(name = "afgelast-reden", defaultValue = "") String reden,
            @RequestParam(defaultValue = "0") int versie) {
        Overleg overleg = gepland(wie, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (reden.length() > 300) fouten.put("afgelast-reden", "Hoogstens 300 tekens.");
        if (fouten.isEmpty()) {
            switch (wijziging.gelastAf(wie, overleg, reden, versie)) {
                case Uitkomst.Gedaan(int door) -> {
                    return Html.zieAnders(
                            overleg.url(),
                            "Het overleg gaat niet door; wie is uitgenodigd, krijgt bericht."
                                    + (door == 0
                                            ? ""
                                            : door == 1
                                                    ? " 1 leerling staat nu op het volgende overleg."
                                                    : " " + door + " leerlingen staan nu op het volgende overleg."));
                }
                case Uitkomst.Onvolledig(var gevonden) -> fouten.putAll(gevonden);
                case Uitkomst.Ingehaald() -> fouten.put("", INGEHAALD);
            }
        }
        LocalTime begin = overleg.begin();
        return Html.geweigerd(
                "overleg/planning",
                new OverlegplanningPage(
                        overleg,
                        overleg.dag().toString(),
                        begin == null ? "" : begin.toString(),
                        overleg.plaats(),
                        "",
                        reden,
                        fouten));
    }

    private Overleg gepland(Bezoeker wie, UUID id) {
        Overleg overleg = overleggen.lees(wie, id);
        if (!overleg.schrijft() || overleg.staat() != Staat.GEPLAND) throw new NietGevonden();
        return overleg;
    }
}
