package nl.spil.werkaantekening.web;

import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import nl.spil.werkaantekening.Aantekeningen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a school can show of it: that private notes do not stay. */
@Controller
@Voor(Publiek.BEHEER)
class BewijsController {

    private static final int HOOGSTENS = 500;

    private final Aantekeningen aantekeningen;

    BewijsController(Aantekeningen aantekeningen) {
        this.aantekeningen = aantekeningen;
    }

    @GetMapping("/beheer/aantekeningen")
    ModelAndView show() {
        return Html.pagina(
                "werkaantekening/bewijs", new BewijsPage(aantekeningen.bewijzenVanBestuur(HOOGSTENS), HOOGSTENS));
    }
}
