package nl.spil.koppeling.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Import for beheer. */
@Component
class KoppelingMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 14;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("beheer")) return List.of();
        return List.of(new MenuPunt("Import", "/beheer/import", pad.startsWith("/beheer/import"), 0, ""));
    }
}
