package nl.spil.zaak.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.formulier.Formulierblad;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Protocollen;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.GeenEigenaar;
import nl.spil.zaak.Zaakblok;
import nl.spil.zaak.Zaakblokken;
import nl.spil.zaak.Zorgmeldingen;
import nl.spil.zaak.Zorgmeldingen.Uitkomst.Ingediend;
import nl.spil.zaak.Zorgmeldingen.Uitkomst.Onvolledig;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The zorgmelding of a pupil, for the mentor; whoever else sees SOT-matters reads here who that is. */
@Controller
@RequestMapping("/leerlingen/{leerling}/zorgmelding")
@Voor(Publiek.MEDEWERKER)
class ZorgmeldingController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Zorgmeldingen zorgmeldingen;
    private final Zaakblokken zaken;
    private final Schoolplannen schoolplannen;

    ZorgmeldingController(
            Poort poort,
            Leerlingen leerlingen,
            Zorgmeldingen zorgmeldingen,
            Zaakblokken zaken,
            Schoolplannen schoolplannen) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.zorgmeldingen = zorgmeldingen;
        this.zaken = zaken;
        this.schoolplannen = schoolplannen;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = open(wie, leerling);
        Zorgmeldingen.Start start = zorgmeldingen.begin(wie, inzage);
        return Html.pagina("zaak/zorgmelding", pagina(inzage, start, start.blad(), ""));
    }

    @PostMapping
    ModelAndView create(Bezoeker wie, @PathVariable UUID leerling, @RequestParam Map<String, String> velden) {
        Inzage inzage = open(wie, leerling);
        try {
            return switch (zorgmeldingen.dienIn(wie, inzage, velden)) {
                case Ingediend(UUID id, String nummer, String zin) ->
                    Html.zieAnders("/zaken/" + nummer, "Ingediend. " + zin);
                case Onvolledig(Formulierblad blad) ->
                    Html.geweigerd("zaak/zorgmelding", pagina(inzage, zorgmeldingen.begin(wie, inzage), blad, ""));
            };
        } catch (GeenEigenaar e) {
            Zorgmeldingen.Start start = zorgmeldingen.begin(wie, inzage);
            return Html.geweigerd("zaak/zorgmelding", pagina(inzage, start, start.blad(), e.zin()));
        }
    }

    private Inzage open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "aanmelding bij het team");
        // Who stands outside class 8 altogether, does not find a page here.
        if (!inzage.leestIets(Klasse.SOT)) throw new NietGevonden();
        return inzage;
    }

    private ZorgmeldingPage pagina(Inzage inzage, Zorgmeldingen.Start start, Formulierblad blad, String weigering) {
        LeerlingKop kop = leerlingen.kop(inzage);
        UUID locatie = kop.locatie().id();
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        return new ZorgmeldingPage(
                kop,
                inzage.waarom(),
                blad,
                start.magIndienen(),
                start.woorden(),
                start.toelater(),
                start.voorWanneer(),
                start.opTijd(),
                zaken.van(inzage).stream()
                        .filter(Zaakblok::loopt)
                        .findFirst()
                        .map(Zaakblok::nummer)
                        .orElse(""),
                plan.aanmelding()
                        .map(f -> Protocollen.bijFormulier(plan, locatie, f.id()))
                        .orElse(List.of()),
                weigering);
    }
}
