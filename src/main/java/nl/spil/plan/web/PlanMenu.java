package nl.spil.plan.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Which plans of pupils ask for attention, in the menu of who leads a location (writes klasse 15). */
@Component
class PlanMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 40;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (wie.aantal(Teller.LEIDT).isEmpty()) return List.of();
        return List.of(new MenuPunt("Leerlingplannen", "/oppen/ontbreekt", pad.startsWith("/oppen"), 0, ""));
    }
}
