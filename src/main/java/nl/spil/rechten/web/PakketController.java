package nl.spil.rechten.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.rechten.Afhandeling;
import nl.spil.rechten.Pakketten;
import nl.spil.rechten.Verzoek;
import nl.spil.rechten.Verzoeken;
import nl.spil.schoolplan.DoorGezin.Recht;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The package of everything: put together, looked through for what is about others, released; and the copies that were given. */
@Controller
@RequestMapping("/zaken/{nummer}/verzoek")
@Voor(Publiek.MEDEWERKER)
class PakketController {

    private static final String BLAD = "rechten/pakket";

    private final Zaken zaken;
    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Verzoeken verzoeken;
    private final Afhandeling afhandeling;
    private final Pakketten pakketten;

    PakketController(
            Zaken zaken,
            Poort poort,
            Leerlingen leerlingen,
            Verzoeken verzoeken,
            Afhandeling afhandeling,
            Pakketten pakketten) {
        this.zaken = zaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.verzoeken = verzoeken;
        this.afhandeling = afhandeling;
        this.pakketten = pakketten;
    }

    private record Open(Zaak zaak, Inzage inzage, LeerlingKop kop, Verzoek verzoek) {
        String url() {
            return zaak.url() + "/verzoek/pakket";
        }
    }

    private Open open(Bezoeker wie, String nummer) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = poort.open(wie, zaak.leerling(), "zaak");
        Verzoek verzoek = verzoeken
                .vanZaak(inzage, zaak)
                .filter(v -> v.recht() == Recht.INZAGE)
                .orElseThrow(NietGevonden::new);
        return new Open(zaak, inzage, leerlingen.kop(inzage), verzoek);
    }

    @GetMapping("/pakket")
    ModelAndView show(Bezoeker wie, @PathVariable String nummer) {
        return Html.pagina(BLAD, pagina(open(wie, nummer), Map.of()));
    }

    @PostMapping("/pakket")
    ModelAndView create(Bezoeker wie, @PathVariable String nummer) {
        Open o = open(wie, nummer);
        pakketten.stelSamen(wie, o.inzage(), o.zaak(), o.verzoek());
        return Html.zieAnders(o.url(), "Het pakket staat klaar om door te lezen.");
    }

    @PostMapping("/pakket/regels/{pakketregel}")
    ModelAndView regel(
            Bezoeker wie,
            @PathVariable String nummer,
            @PathVariable UUID pakketregel,
            @RequestParam(defaultValue = "") String actie,
            @RequestParam(defaultValue = "") String reden) {
        Open o = open(wie, nummer);
        Map<String, String> fouten =
                pakketten.laatWeg(wie, o.inzage(), o.zaak(), o.verzoek(), pakketregel, !actie.equals("terug"), reden);
        return antwoord(o, fouten, "Vastgelegd.");
    }

    @PostMapping("/pakket/delen")
    ModelAndView deel(
            Bezoeker wie,
            @PathVariable String nummer,
            @RequestParam(defaultValue = "") String onderdeel,
            @RequestParam(defaultValue = "") String actie,
            @RequestParam(defaultValue = "") String reden) {
        Open o = open(wie, nummer);
        return antwoord(
                o,
                pakketten.laatDeelWeg(wie, o.inzage(), o.zaak(), o.verzoek(), onderdeel, !actie.equals("terug"), reden),
                "Vastgelegd.");
    }

    @PostMapping("/pakket/lak")
    ModelAndView lak(Bezoeker wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String woorden) {
        Open o = open(wie, nummer);
        return antwoord(
                o,
                pakketten.maakOnleesbaar(wie, o.inzage(), o.zaak(), o.verzoek(), woorden),
                "Deze woorden zijn onleesbaar in wat de ander krijgt.");
    }

    @PostMapping("/pakket/vrijgave")
    ModelAndView vrijgave(Bezoeker wie, @PathVariable String nummer) {
        Open o = open(wie, nummer);
        return antwoord(
                o,
                pakketten.geefVrij(wie, o.inzage(), o.zaak(), o.verzoek()),
                "Vrijgegeven. Wie het vroeg, krijgt bericht.");
    }

    @PostMapping("/kopieen")
    ModelAndView kopie(Bezoeker wie, @PathVariable String nummer, @RequestParam(defaultValue = "") String wat) {
        Open o = open(wie, nummer);
        return antwoord(o, pakketten.geefKopie(wie, o.inzage(), o.zaak(), o.verzoek(), wat), "De kopie ligt vast.");
    }

    private ModelAndView antwoord(Open o, Map<String, String> fouten, String gelukt) {
        return fouten.isEmpty() ? Html.zieAnders(o.url(), gelukt) : Html.geweigerd(BLAD, pagina(o, fouten));
    }

    private PakketPage pagina(Open o, Map<String, String> fouten) {
        return new PakketPage(
                o.zaak(),
                o.kop(),
                o.inzage().waarom(),
                o.verzoek(),
                pakketten.van(o.inzage(), o.verzoek()).orElse(null),
                pakketten.kopieen(o.verzoek()),
                pakketten.ontbreekt(o.inzage(), o.zaak()),
                pakketten.weigering(o.inzage(), o.zaak(), o.verzoek()),
                afhandeling.mag(o.inzage(), o.zaak()),
                fouten);
    }
}
