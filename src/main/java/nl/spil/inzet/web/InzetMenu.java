package nl.spil.inzet.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Support in the menu of staff. */
@Component
class InzetMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 44;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        boolean hier = pad.startsWith("/inzet");
        return List.of(new MenuPunt("Ondersteuning", "/inzet", hier, 0, ""));
    }
}
