package nl.spil.inkijk.web;

import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.inkijk.Vragen;
import nl.spil.inkijk.Vragen.Vraag;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering a family that asks why somebody looked. */
@Controller
@Voor(Publiek.MEDEWERKER)
@RequestMapping("/inkijk/vragen/{inkijkvraag}")
class VraagController {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Vragen vragen;
    private final Concepten concepten;
    private final Klok klok;

    VraagController(
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Vragen vragen,
            Concepten concepten,
            Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.vragen = vragen;
        this.concepten = concepten;
        this.klok = klok;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, @PathVariable UUID inkijkvraag) {
        return Html.pagina("inkijk/vraag", page(wie, vragen.vraag(wie, inkijkvraag), null, ""));
    }

    @PostMapping("/antwoord")
    ModelAndView create(Bezoeker wie, @PathVariable UUID inkijkvraag, @RequestParam(defaultValue = "") String tekst) {
        Vraag vraag = vragen.vraag(wie, inkijkvraag);
        String adres = "/inkijk/vragen/" + inkijkvraag;
        String schoon = tekst.replace("\r\n", "\n");
        return switch (vragen.antwoord(wie, vraag, schoon)) {
            case GELUKT -> Html.zieAnders(adres, "Verstuurd. Wie het vroeg, krijgt een mail dat er antwoord is.");
            case AL_GEDAAN ->
                Html.pagina(
                        HttpStatus.CONFLICT,
                        "inkijk/vraag",
                        page(
                                wie,
                                vragen.vraag(wie, inkijkvraag),
                                schoon,
                                "Een collega was je voor: er is al antwoord gegeven. Jouw tekst is niet verstuurd."));
            case TE_LANG ->
                geweigerd(wie, vraag, schoon, "Houd het antwoord bij " + Vragen.LANGSTE_ANTWOORD + " tekens.");
            case LEEG, NIEMAND -> geweigerd(wie, vraag, schoon, "Schrijf op waarom er is meegekeken.");
        };
    }

    private ModelAndView geweigerd(Bezoeker wie, Vraag vraag, String tekst, String fout) {
        return Html.geweigerd("inkijk/vraag", page(wie, vraag, tekst, fout));
    }

    private VraagPage page(Bezoeker wie, Vraag vraag, @Nullable String getypt, String fout) {
        Inzage inzage = poort.open(wie, vraag.leerling(), "wie keek mee");
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan plan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        Woorden woorden = plan.woorden();
        Concept concept = concepten.lees(wie, Vragen.plek(vraag.id()), vraag.leerling());
        String als = woorden.rol(vraag.overRol());
        return new VraagPage(
                vraag,
                kop.naam(),
                vraag.overNaam().isEmpty() ? Woorden.groot(als) : vraag.overNaam() + ", " + als,
                woorden.rol(vraag.rol()),
                inzage.waarom(),
                getypt == null ? concept.tekst() : getypt,
                concept.versie(),
                fout,
                klok.vandaag());
    }
}
