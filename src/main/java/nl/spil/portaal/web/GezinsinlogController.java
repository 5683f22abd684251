package nl.spil.portaal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inlogbrieven;
import nl.spil.toegang.MijnInloggen;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a parent or pupil is signed in, and with which letter; all of it to end. */
@Controller
@RequestMapping("/thuis/inloggen")
@Voor(Publiek.GEZIN)
class GezinsinlogController {

    private static final String HIER = "/thuis/inloggen";

    private final MijnInloggen mijn;
    private final Inlogbrieven brieven;
    private final MessageSource bron;

    GezinsinlogController(MijnInloggen mijn, Inlogbrieven brieven, MessageSource bron) {
        this.mijn = mijn;
        this.brieven = brieven;
        this.bron = bron;
    }

    @GetMapping
    ModelAndView show(Bezoeker wie, HttpServletRequest verzoek) {
        return Html.pagina(
                "portaal/inloggen", new GezinsinlogPage(teksten(wie, verzoek), mijn.sessies(), brieven.mijn(wie)));
    }

    @PostMapping("/sessies/{sessie}/weg")
    ModelAndView delete(Bezoeker wie, @PathVariable("sessie") UUID id, HttpServletRequest verzoek) {
        if (!mijn.sluitSessie(id)) throw new NietGevonden();
        return Html.zieAnders(HIER, teksten(wie, verzoek).t("inlog.weg"));
    }

    @PostMapping("/overal")
    ModelAndView deleteOveral(Bezoeker wie, HttpServletRequest verzoek) {
        mijn.sluitAndere();
        return Html.zieAnders(HIER, teksten(wie, verzoek).t("inlog.overal.klaar"));
    }

    private Teksten teksten(Bezoeker wie, HttpServletRequest verzoek) {
        return Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING);
    }
}
