package nl.spil.bericht.web;

import java.util.List;
import java.util.UUID;
import nl.spil.bericht.Postkamer;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For beheer: does mail arrive, and what to do when it does not. What a mail says is not shown. */
@Controller
@Voor(Publiek.BEHEER)
class ZendingenController implements KaderBijdrage {

    private final Postkamer postkamer;
    private final Klok klok;
    private final boolean demo;

    ZendingenController(Postkamer postkamer, Klok klok, @Value("${spil.demo}") boolean demo) {
        this.postkamer = postkamer;
        this.klok = klok;
        this.demo = demo;
    }

    @GetMapping("/beheer/berichten")
    ModelAndView show() {
        return Html.pagina(
                "bericht/zendingen",
                new ZendingenPage(
                        postkamer.stand(), postkamer.zendingen(), postkamer.heeftMailserver(), demo, klok.vandaag()));
    }

    @PostMapping("/beheer/berichten/{id}/pogingen")
    ModelAndView create(Bezoeker wie, @PathVariable UUID id) {
        postkamer.probeerOpnieuw(wie, id);
        return Html.zieAnders("/beheer/berichten", "De mail gaat zo nog een keer weg.");
    }

    @Override
    public int volgorde() {
        return 90;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("beheer")) return List.of();
        return List.of(new MenuPunt(
                "Mail",
                "/beheer/berichten",
                pad.startsWith("/beheer/berichten"),
                postkamer.stand().mislukt(),
                "bad"));
    }
}
