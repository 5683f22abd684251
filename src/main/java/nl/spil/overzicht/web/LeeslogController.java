package nl.spil.overzicht.web;

import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Leerlingen;
import nl.spil.overzicht.Leeslog;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Wie keek mee, for the ondersteuningsteam. That somebody from outside looked, is not for everyone to know. */
@Controller
@Voor(Publiek.MEDEWERKER)
class LeeslogController {

    private static final int HOOGSTENS = 200;

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Leeslog leeslog;
    private final Klok klok;

    LeeslogController(Poort poort, Leerlingen leerlingen, Leeslog leeslog, Klok klok) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.leeslog = leeslog;
        this.klok = klok;
    }

    @GetMapping("/leerlingen/{leerling}/leeslog")
    ModelAndView show(Bezoeker wie, @PathVariable UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "wie keek mee");
        if (!leeslog.leest(inzage)) throw new NietGevonden();
        return Html.pagina(
                "overzicht/leeslog",
                new LeeslogPage(
                        leerling.toString(),
                        leerlingen.kop(inzage).naam(),
                        inzage.waarom(),
                        leeslog.van(inzage, HOOGSTENS),
                        HOOGSTENS,
                        klok.vandaag()));
    }
}
