package nl.spil.bericht.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spil.bericht.Postkamer;
import nl.spil.bericht.Postkamer.Brief;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mail of people who do not exist, so that the demo can be tried without a mail server. */
@Controller
@ConditionalOnProperty("spil.demo")
@Voor(Publiek.IEDEREEN)
class PostbusController {

    private final Postkamer postkamer;
    private final Klok klok;

    PostbusController(Postkamer postkamer, Klok klok) {
        this.postkamer = postkamer;
        this.klok = klok;
    }

    @GetMapping("/demo/postbus")
    ModelAndView show(@RequestParam(defaultValue = "") String aan) {
        List<Brief> alles = postkamer.postbus();
        Map<String, String> mensen = new TreeMap<>();
        alles.forEach(b -> mensen.put(b.aanAccount().toString(), b.aan()));
        List<Brief> hier = alles.stream()
                .filter(b -> aan.isEmpty() || b.aanAccount().toString().equals(aan))
                .toList();
        return Html.pagina("bericht/postbus", new PostbusPage(hier, mensen, aan, postkamer.adres(), klok.vandaag()));
    }
}
