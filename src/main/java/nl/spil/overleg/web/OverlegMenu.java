package nl.spil.overleg.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Overleg in the menu of staff: the team finds its meetings there, everyone else the released notulen. */
@Component
class OverlegMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 40;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        boolean hier = pad.startsWith("/overleg") || pad.startsWith("/notulen") || pad.startsWith("/vrijgaven");
        return List.of(new MenuPunt("Overleg", "/overleg", hier, 0, ""));
    }
}
