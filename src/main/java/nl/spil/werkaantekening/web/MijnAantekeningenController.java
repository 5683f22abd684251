package nl.spil.werkaantekening.web;

import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.werkaantekening.Aantekeningen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All that one keeps for oneself, to choose what becomes of it. */
@Controller
@Voor(Publiek.MEDEWERKER)
class MijnAantekeningenController {

    private final Aantekeningen aantekeningen;
    private final Klok klok;

    MijnAantekeningenController(Aantekeningen aantekeningen, Klok klok) {
        this.aantekeningen = aantekeningen;
        this.klok = klok;
    }

    @GetMapping("/mijn/aantekeningen")
    ModelAndView show(Bezoeker wie) {
        return Html.pagina(
                "werkaantekening/mijn",
                new MijnAantekeningenPage(aantekeningen.mijn(wie), aantekeningen.bewijzen(wie), klok.vandaag()));
    }
}
