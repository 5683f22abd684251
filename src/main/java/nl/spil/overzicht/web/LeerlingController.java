package nl.spil.overzicht.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.spil.dossier.Beeld;
import nl.spil.dossier.Filter;
import nl.spil.dossier.Soort;
import nl.spil.dossier.Tijdlijn;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.inzet.Inzetten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overzicht.Betrokkenen;
import nl.spil.overzicht.Betrokkenen.Betrokkene;
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
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
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

    private static final int TIJDLIJN = 8;

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Beeld beeld;
    private final Tijdlijn tijdlijn;
    private final Doelenstand doelen;
    private final Betrokkenen betrokkenen;
    private final Werklijst werklijst;
    private final Toestemmingen toestemmingen;
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
            Leerlingen leerlingen,
            Beeld beeld,
            Tijdlijn tijdlijn,
            Doelenstand doelen,
            Betrokkenen betrokkenen,
            Werklijst werklijst,
            Toestemmingen toestemmingen,
            Zaakblokken zaken,
            Schoolplannen schoolplannen,
            Registraties registraties,
            Registratielijst vastgelegd,
            Inzetten inzetten,
            Inzetbeeld inzet,
            Leeslog leeslog,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.beeld = beeld;
        this.tijdlijn = tijdlijn;
        this.doelen = doelen;
        this.betrokkenen = betrokkenen;
        this.werklijst = werklijst;
        this.toestemmingen = toestemmingen;
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
        LeerlingKop kop = leerlingen.kop(inzage);
        Planversie versie = schoolplannen.voorLocatie(kop.locatie().id());
        Schoolplan schoolplan = versie.plan();
        List<Betrokkene> rondom = betrokkenen.van(inzage, schoolplan);
        LeerlingPage.Mag mag = mag(inzage, schoolplan);
        return Html.pagina(
                "overzicht/leerling",
                new LeerlingPage(
                        kop,
                        inzage.waarom(),
                        mag,
                        zaken.van(inzage),
                        werklijst.vanLeerling(inzage),
                        Leerlingbeeld.van(schoolplan.beeld(), beeld.van(inzage)),
                        schoolplan.woorden(),
                        versie,
                        schoolplan.wettelijkPlan().filter(p -> mag.plan()).flatMap(p -> doelen.van(inzage, p.id())),
                        mag.logboek() ? tijdlijn.van(wie, inzage, Filter.ALLES, TIJDLIJN) : List.of(),
                        rondom,
                        inzage.leest(Klasse.TOESTEMMING)
                                ? gevraagd(toestemmingen.stand(inzage, kop.locatie()))
                                : List.of(),
                        registraties.invulbaar(
                                registraties.bij(inzage, kop.locatie().id(), null)),
                        vastgelegd.lopend(inzage),
                        ondersteuning(inzage, kop),
                        klok.vandaag()));
    }

    private LeerlingPage.Ondersteuning ondersteuning(Inzage inzage, LeerlingKop kop) {
        return new LeerlingPage.Ondersteuning(
                inzage.leestIets(Inzetten.KLASSE),
                !inzetten.keuzes(inzetten.bij(inzage, kop.locatie().id())).isEmpty(),
                inzet.van(inzage).stream()
                        .filter(r -> r.inzet().loopt() || r.inzet().gevraagd())
                        .toList());
    }

    /** A kind of consent that nobody was asked for says nothing about this pupil. */
    private static List<Stand> gevraagd(List<Stand> standen) {
        return standen.stream()
                .filter(s -> s.gevers().stream().anyMatch(g -> g.antwoord() != null))
                .toList();
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
