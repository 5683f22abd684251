package nl.spil.overzicht.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.overleg.Overleglijst;
import nl.spil.overzicht.Dagritme;
import nl.spil.overzicht.web.VandaagPage.Cijfer;
import nl.spil.overzicht.web.VandaagPage.Groep;
import nl.spil.overzicht.web.VandaagPage.Overlegregel;
import nl.spil.schoolplan.Planstanden;
import nl.spil.schoolplan.Protocollen;
import nl.spil.termijn.Termijnregel;
import nl.spil.termijn.Termijnregel.Staat;
import nl.spil.termijn.Werklijst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.werkaantekening.Aantekeningen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody comes in: staff see their work of today, the others go to their own pages. */
@Controller
@Voor({Publiek.MEDEWERKER, Publiek.BEHEER, Publiek.GEZIN, Publiek.EXTERN})
class VandaagController {

    private final Werklijst werklijst;
    private final Overleglijst overleggen;
    private final Bezettingen bezettingen;
    private final Planstanden plannen;
    private final Protocollen protocollen;
    private final Dagritme dagritme;
    private final Aantekeningen aantekeningen;
    private final Klok klok;

    VandaagController(
            Werklijst werklijst,
            Overleglijst overleggen,
            Bezettingen bezettingen,
            Planstanden plannen,
            Protocollen protocollen,
            Dagritme dagritme,
            Aantekeningen aantekeningen,
            Klok klok) {
        this.werklijst = werklijst;
        this.overleggen = overleggen;
        this.bezettingen = bezettingen;
        this.plannen = plannen;
        this.protocollen = protocollen;
        this.dagritme = dagritme;
        this.aantekeningen = aantekeningen;
        this.klok = klok;
    }

    @GetMapping("/")
    ModelAndView show(Bezoeker wie) {
        return switch (wie.soort()) {
            case MEDEWERKER -> Html.pagina("overzicht/vandaag", pagina(wie));
            case BEHEER -> Html.zieAnders("/beheer");
            case OUDER, LEERLING -> Html.zieAnders("/thuis");
            case EXTERN -> Html.zieAnders("/uitgenodigd");
        };
    }

    private VandaagPage pagina(Bezoeker wie) {
        LocalDate vandaag = klok.vandaag();
        List<Bezetting> nu = bezettingen.vanNu(wie);
        Map<Staat, List<Termijnregel>> perStaat = werklijst.mijn().stream()
                .collect(Collectors.groupingBy(
                        r -> r.staat(vandaag), () -> new EnumMap<>(Staat.class), Collectors.toList()));
        List<Groep> groepen = perStaat.entrySet().stream()
                .map(e -> new Groep(anker(e.getKey()), e.getKey().kop(), e.getValue()))
                .toList();
        String dag = Datum.dag(vandaag);
        return new VandaagPage(
                dag.substring(0, 1).toUpperCase(Locale.ROOT) + dag.substring(1),
                vandaag,
                groepen,
                List.of(
                        cijfer(perStaat, Staat.TE_LAAT, "te laat", "bad"),
                        cijfer(perStaat, Staat.VANDAAG, "vandaag", "warn"),
                        cijfer(perStaat, Staat.DEZE_WEEK, "deze week", ""),
                        cijfer(perStaat, Staat.LATER, "later", "")),
                dezeWeek(vandaag),
                plannen.meldingen(wie, nu),
                protocollen.teHerzien(nu),
                dagritme.van(nu),
                aantekeningen.teKiezen(wie).orElse(null));
    }

    private List<Overlegregel> dezeWeek(LocalDate vandaag) {
        LocalDate zondag = vandaag.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return overleggen.komend(vandaag, zondag).stream()
                .map(r -> new Overlegregel(
                        r.overleg().naam(),
                        Datum.dag(r.overleg().dag())
                                + (r.overleg().begin() == null
                                        ? ""
                                        : " " + r.overleg().begin()),
                        r.locatie() + " · "
                                + (r.punten() == 0 ? "nog niets op de agenda" : r.punten() + " op de agenda"),
                        r.overleg().url()))
                .toList();
    }

    private static Cijfer cijfer(Map<Staat, List<Termijnregel>> perStaat, Staat staat, String wat, String ernst) {
        int aantal = perStaat.getOrDefault(staat, List.of()).size();
        return new Cijfer(anker(staat), aantal, wat, aantal == 0 ? "" : ernst);
    }

    private static String anker(Staat staat) {
        return staat.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
