package nl.spil.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.spil.demo.Demo;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One click to be somebody else. */
@Controller
@Voor(Publiek.IEDEREEN)
@ConditionalOnBooleanProperty("spil.demo")
class DemoController {

    private final Demo demo;

    DemoController(Demo demo) {
        this.demo = demo;
    }

    @PostMapping("/demo/aanmelding")
    ModelAndView create(
            @RequestParam(defaultValue = "") String inlognaam,
            HttpServletRequest verzoek,
            HttpServletResponse antwoord) {
        Optional<String> token = demo.meldAan(inlognaam);
        Sessiekoekje.zet(verzoek, antwoord, token.orElseThrow(NietGevonden::new));
        return Html.zieAnders("/");
    }
}
