package nl.spil.delen.web;

import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.delen.Deling;
import nl.spil.delen.Delingen;
import nl.spil.delen.Gezinsstem;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The family reads what the school wants to share, adds its own view, and says yes or no. */
@Controller
@Voor(Publiek.GEZIN)
@RequestMapping("/thuis/{leerling}/gedeeld")
class ThuisgedeeldController {

    private static final String BLAD = "delen/thuisblad";

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Delingen delingen;
    private final Gezinsstem stem;
    private final Concepten concepten;

    ThuisgedeeldController(
            Poort poort, Leerlingen leerlingen, Delingen delingen, Gezinsstem stem, Concepten concepten) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.delingen = delingen;
        this.stem = stem;
        this.concepten = concepten;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "wat de school deelt");
        return Html.pagina(
                "delen/thuislijst",
                new ThuisgedeeldPage.Lijst(
                        leerling,
                        leerlingen.kop(inzage).roepnaam(),
                        wie.soort() == Bezoeker.Soort.LEERLING,
                        delingen.van(inzage)));
    }

    @GetMapping("/{deling}")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID deling) {
        return Html.pagina(
                BLAD, blad(wie, poort.open(wie, leerling, "wat de school deelt"), deling, Map.of(), Map.of()));
    }

    @PostMapping("/{deling}")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID deling,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String zienswijze) {
        Inzage inzage = poort.open(wie, leerling, "wat de school deelt");
        Deling d = delingen.een(inzage, deling);
        Map<String, String> fouten = stem.zeg(wie, inzage, d, antwoord, zienswijze);
        if (!fouten.isEmpty())
            return Html.geweigerd(
                    BLAD, blad(wie, inzage, deling, Map.of("antwoord", antwoord, "zienswijze", zienswijze), fouten));
        boolean zelf = wie.soort() == Bezoeker.Soort.LEERLING;
        return Html.zieAnders(
                d.thuis(),
                switch (antwoord) {
                    case "ja" -> "Bedankt. De school mag dit nu sturen.";
                    case "nee" -> "Bedankt. De school stuurt dit niet.";
                    default -> zelf ? "Bedankt. Jouw mening gaat mee." : "Bedankt. Uw mening gaat mee.";
                });
    }

    private ThuisgedeeldPage.Blad blad(
            Bezoeker wie, Inzage inzage, UUID id, Map<String, String> waarden, Map<String, String> fouten) {
        Deling d = delingen.een(inzage, id);
        String plek = Gezinsstem.plek(id);
        return new ThuisgedeeldPage.Blad(
                leerlingen.kop(inzage).roepnaam(),
                wie.soort() == Bezoeker.Soort.LEERLING,
                d,
                delingen.kopie(inzage, d),
                stem.geeft(wie, inzage, d),
                stem.akkoord(wie, d),
                plek,
                concepten.lees(wie, plek, inzage.leerling()),
                waarden,
                fouten);
    }
}
