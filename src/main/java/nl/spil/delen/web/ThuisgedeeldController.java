package nl.spil.delen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.delen.Deling;
import nl.spil.delen.Delingen;
import nl.spil.delen.Gezinsstem;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.context.MessageSource;
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
    private final MessageSource bron;

    ThuisgedeeldController(
            Poort poort,
            Leerlingen leerlingen,
            Delingen delingen,
            Gezinsstem stem,
            Concepten concepten,
            MessageSource bron) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.delingen = delingen;
        this.stem = stem;
        this.concepten = concepten;
        this.bron = bron;
    }

    @GetMapping
    ModelAndView index(Bezoeker wie, @PathVariable UUID leerling, HttpServletRequest verzoek) {
        Inzage inzage = poort.open(wie, leerling, "wat de school deelt");
        return Html.pagina(
                "delen/thuislijst",
                new ThuisgedeeldPage.Lijst(
                        teksten(wie, verzoek), leerling, leerlingen.kop(inzage).roepnaam(), delingen.van(inzage)));
    }

    @GetMapping("/{deling}")
    ModelAndView show(
            Bezoeker wie, @PathVariable UUID leerling, @PathVariable UUID deling, HttpServletRequest verzoek) {
        Inzage inzage = poort.open(wie, leerling, "wat de school deelt");
        return Html.pagina(BLAD, blad(wie, inzage, deling, teksten(wie, verzoek), Map.of(), Map.of()));
    }

    @PostMapping("/{deling}")
    ModelAndView update(
            Bezoeker wie,
            @PathVariable UUID leerling,
            @PathVariable UUID deling,
            @RequestParam(defaultValue = "") String antwoord,
            @RequestParam(defaultValue = "") String zienswijze,
            HttpServletRequest verzoek) {
        Teksten t = teksten(wie, verzoek);
        Inzage inzage = poort.open(wie, leerling, "wat de school deelt");
        Deling d = delingen.een(inzage, deling);
        Map<String, String> fouten = new LinkedHashMap<>(stem.zeg(wie, inzage, d, antwoord, zienswijze));
        fouten.replaceAll((veld, fout) -> t.t("gedeeld.fout." + fout, Gezinsstem.ZIENSWIJZE));
        if (!fouten.isEmpty())
            return Html.geweigerd(
                    BLAD, blad(wie, inzage, deling, t, Map.of("antwoord", antwoord, "zienswijze", zienswijze), fouten));
        String wat = switch (antwoord) {
            case "ja", "nee" -> antwoord;
            default -> d.alleenThuis() ? "thuis" : "mening";
        };
        return Html.zieAnders(d.thuis(), t.t("gedeeld.bedankt." + wat));
    }

    private Teksten teksten(Bezoeker wie, HttpServletRequest verzoek) {
        return Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING);
    }

    private ThuisgedeeldPage.Blad blad(
            Bezoeker wie, Inzage inzage, UUID id, Teksten t, Map<String, String> waarden, Map<String, String> fouten) {
        Deling d = delingen.een(inzage, id);
        String plek = Gezinsstem.plek(id);
        return new ThuisgedeeldPage.Blad(
                t,
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
