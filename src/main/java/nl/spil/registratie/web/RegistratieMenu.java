package nl.spil.registratie.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Registraties in the menu of staff. */
@Component
class RegistratieMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 45;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        return List.of(new MenuPunt("Registraties", "/registraties", pad.startsWith("/registraties"), 0, ""));
    }
}
