package nl.spil.bericht.web;

import java.util.List;
import nl.spil.bericht.Postkamer;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Messages inside Spil. In the menu only when there is one to read. */
@Controller
@Voor(Publiek.MEDEWERKER)
class BerichtenController implements KaderBijdrage {

    private final Postkamer postkamer;
    private final Klok klok;

    BerichtenController(Postkamer postkamer, Klok klok) {
        this.postkamer = postkamer;
        this.klok = klok;
    }

    @GetMapping("/berichten")
    ModelAndView show(Bezoeker wie) {
        return Html.pagina("bericht/berichten", new BerichtenPage(postkamer.meldingen(wie), klok.vandaag()));
    }

    @PostMapping("/berichten/lezing")
    ModelAndView lees(Bezoeker wie) {
        postkamer.leesAlles(wie);
        return Html.zieAnders("/berichten", "Alle berichten zijn gelezen.");
    }

    @Override
    public int volgorde() {
        return 80;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.medewerker()) return List.of();
        boolean hier = pad.startsWith("/berichten");
        int nieuw = wie.aantal(Teller.ONGELEZEN).orElse(0);
        return nieuw == 0 && !hier ? List.of() : List.of(new MenuPunt("Berichten", "/berichten", hier, nieuw, ""));
    }
}
