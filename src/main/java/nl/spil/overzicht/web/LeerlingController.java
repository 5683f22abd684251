package nl.spil.overzicht.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzetten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overzicht.Leerlingbladen;
import nl.spil.overzicht.Leerlingbladen.Blad;
import nl.spil.overzicht.Leerlingbladen.Deel;
import nl.spil.overzicht.Leeslog;
import nl.spil.plan.Doelenstand;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registraties;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Werklijst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaakblokken;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The whole pupil on one screen. */
@Controller
@Voor(Publiek.MEDEWERKER)
class LeerlingController {

    private final Poort poort;
    private final Leerlingbladen bladen;
    private final Doelenstand doelen;
    private final Werklijst werklijst;
    private final Zaakblokken zaken;
    private final Schoolplannen schoolplannen;
    private final Registraties registraties;
    private final Registratielijst vastgelegd;
    private final Inzetten inzetten;
    private final Inzetbeeld inzet;
    private final Leeslog leeslog;
    private final Klok klok;

    LeerlingController(
            Poort poort,
            Leerlingbladen bladen,
            Doelenstand doelen,
            Werklijst werklijst,
            Zaakblokken zaken,
            Schoolplannen schoolplannen,
            Registraties registraties,
            Registratielijst vastgelegd,
            Inzetten inzetten,
            Inzetbeeld inzet,
            Leeslog leeslog,
            Klok klok) {
        this.poort = poort;
        this.bladen = bladen;
        this.doelen = doelen;
        this.werklijst = werklijst;
        this.zaken = zaken;
        this.schoolplannen = schoolplannen;
        this.registraties = registraties;
        this.vastgelegd = vastgelegd;
        this.inzetten = inzetten;
        this.inzet = inzet;
        this.leeslog = leeslog;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "leerlingpagina");
        Blad blad = bladen.van(wie, inzage);
        LeerlingKop kop = blad.kop();
        Planversie versie = schoolplannen.voorLocatie(kop.locatie().id());
        Schoolplan schoolplan = versie.plan();
        LeerlingPage.Mag mag = mag(inzage, schoolplan);
        return Html.pagina(
                "overzicht/leerling",
                new LeerlingPage(
                        kop,
                        inzage.waarom(),
                        mag,
                        blad.heeft(Deel.ZAAK) ? zaken.van(inzage) : List.of(),
                        blad.heeft(Deel.TERMIJN) ? werklijst.vanLeerling(inzage) : List.of(),
                        Leerlingbeeld.van(schoolplan.beeld(), blad.beeld()),
                        schoolplan.woorden(),
                        versie,
                        schoolplan
                                .wettelijkPlan()
                                .filter(p -> mag.plan() && blad.heeft(Deel.PLAN))
                                .flatMap(p -> doelen.van(inzage, p.id())),
                        blad.tijdlijn(),
                        blad.rondom(schoolplan),
                        blad.gevraagdeToestemmingen(),
                        registraties.invulbaar(
                                registraties.bij(inzage, kop.locatie().id(), null)),
                        blad.heeft(Deel.REGISTRATIE) ? vastgelegd.lopend(inzage) : List.of(),
                        ondersteuning(inzage, blad),
                        klok.vandaag()));
    }

    private LeerlingPage.Ondersteuning ondersteuning(Inzage inzage, Blad blad) {
        return new LeerlingPage.Ondersteuning(
                inzage.leestIets(Inzetten.KLASSE),
                !inzetten.keuzes(inzetten.bij(inzage, blad.kop().locatie().id()))
                        .isEmpty(),
                blad.heeft(Deel.INZET)
                        ? inzet.van(inzage).stream()
                                .filter(r -> r.inzet().loopt() || r.inzet().gevraagd())
                                .toList()
                        : List.of());
    }

    private LeerlingPage.Mag mag(Inzage inzage, Schoolplan schoolplan) {
        return new LeerlingPage.Mag(
                Arrays.stream(Soort.values()).anyMatch(s -> inzage.schrijft(s.klasse())),
                inzage.leestIets(Klasse.LOGBOEK),
                !schoolplan.beeld().isEmpty() && inzage.leestIets(Klasse.BEELD),
                inzage.schrijft(Klasse.BEELD),
                schoolplan.wettelijkPlan().isPresent() && inzage.leestVrijgegeven(Klasse.OPP),
                inzage.schrijft(Klasse.OPP) && inzage.leest(Klasse.OPP),
                inzage.leestVrijgegeven(Klasse.SOT),
                schoolplan.aanmelding().stream()
                        .anyMatch(f -> f.indieners().stream().anyMatch(inzage.rollen()::contains)),
                Zaken.magBeginnen(inzage, schoolplan),
                leeslog.leest(inzage),
                schoolplan.plaatsvraag() != null && inzage.leest(Klasse.SOT),
                !schoolplan.deeldoelen().isEmpty() && inzage.schrijft(Klasse.TOESTEMMING),
                schoolplan.werkaantekeningen() != null);
    }
}
