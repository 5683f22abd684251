package nl.spil.kluis.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** The meldcode in the menu of staff: the same for everybody, and never a number beside it. */
@Component
class KluisMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 75;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.medewerker()) return List.of();
        return List.of(
                new MenuPunt("Meldcode", "/meldcode", pad.startsWith("/meldcode") || pad.startsWith("/kluis"), 0, ""));
    }
}
