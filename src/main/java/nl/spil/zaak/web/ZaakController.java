package nl.spil.zaak.web;

import java.util.List;
import java.util.Optional;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Invulling;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Protocollen;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakbeeld;
import nl.spil.zaak.Zaakkaart;
import nl.spil.zaak.Zaakversies;
import nl.spil.zaak.Zaken;
import nl.spil.zaak.Zorgmeldingen;
import nl.spil.zaak.Zorgmeldingen.MetAntwoord;
import nl.spil.zaak.web.ZaakPage.Melding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one zaak. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ZaakController {

    private final Zaakdeur deur;
    private final Zaken zaken;
    private final Zaakbeeld beeld;
    private final Zaakversies versies;
    private final Zorgmeldingen zorgmeldingen;
    private final Formulieren formulieren;
    private final Schoolplannen schoolplannen;
    private final List<Zaakkaart> kaarten;
    private final Klok klok;

    ZaakController(
            Zaakdeur deur,
            Zaken zaken,
            Zaakbeeld beeld,
            Zaakversies versies,
            Zorgmeldingen zorgmeldingen,
            Formulieren formulieren,
            Schoolplannen schoolplannen,
            List<Zaakkaart> kaarten,
            Klok klok) {
        this.deur = deur;
        this.zaken = zaken;
        this.beeld = beeld;
        this.versies = versies;
        this.zorgmeldingen = zorgmeldingen;
        this.formulieren = formulieren;
        this.schoolplannen = schoolplannen;
        this.kaarten = kaarten;
        this.klok = klok;
    }

    @GetMapping("/zaken/{nummer}")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        Zaakdeur.Open open = deur.open(wie, nummer);
        Inzage inzage = open.inzage();
        Zaakbeeld.Beeld zaakbeeld = beeld.van(inzage, open.zaak());
        List<MetAntwoord> meldingen = zorgmeldingen.vanZaak(inzage, open.zaak());
        return Html.pagina(
                "zaak/zaak",
                new ZaakPage(
                        open.zaak(),
                        open.kop(),
                        inzage.waarom(),
                        Bewaring.van(
                                schoolplannen.voorLocatie(open.kop().locatie().id()),
                                open.zaak().klasse()),
                        zaakbeeld,
                        versies.stand(
                                wie,
                                inzage,
                                open.zaak(),
                                Optional.of(open.kop().locatie().id())),
                        zaken.keuzes(wie, inzage, open.zaak(), zaakbeeld.besluiten()),
                        meldingen.stream().map(m -> melding(open.zaak(), m)).toList(),
                        zorgmeldingen.magAntwoorden(inzage, open.zaak()),
                        zaken.magOverdragen(wie, inzage, open.zaak()),
                        inzage.schrijft(open.zaak().klasse()),
                        kaarten.stream()
                                .flatMap(k -> k
                                        .van(
                                                inzage,
                                                open.zaak(),
                                                open.kop().locatie().id())
                                        .stream())
                                .toList(),
                        Protocollen.bijZaak(
                                schoolplannen.versie(open.zaak().planversie()).plan(),
                                open.kop().locatie().id(),
                                open.zaak().zaaktype(),
                                open.zaak().fase()),
                        open.zaak().loopt() && zaken.isAanmelding(open.zaak())
                                ? zaken.buitenDePopulatie(inzage, open.kop())
                                : "",
                        klok.vandaag()));
    }

    private Melding melding(Zaak zaak, MetAntwoord m) {
        List<Invulling.Regel> regels = m.invulling()
                .flatMap(i -> schoolplannen
                        .versie(i.planversie())
                        .plan()
                        .formulier(i.formulier())
                        .map(f -> formulieren.regels(f, i)))
                .orElse(List.of());
        String naam = schoolplannen.versie(zaak.planversie()).plan().woorden().aanmeldingNaam();
        return new Melding(naam, m.melding(), regels, m.antwoord());
    }
}
