package nl.spil.plan.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Which OPP's ask for attention, in the menu of who keeps watch over them. */
@Component
class PlanMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 40;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (wie.rollen().stream().noneMatch(OppenController.ROLLEN::contains)) return List.of();
        return List.of(new MenuPunt("Leerlingplannen", "/oppen/ontbreekt", pad.startsWith("/oppen"), 0, ""));
    }
}
