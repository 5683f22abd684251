package nl.spil.overzicht.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Vandaag, with what is late, and Leerlingen in the menu of staff. */
@Component
class OverzichtMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 10;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        return List.of(
                new MenuPunt(
                        "Vandaag",
                        "/",
                        pad.equals("/"),
                        wie.aantal(Teller.MIJN_TE_LAAT).orElse(0),
                        "bad"),
                new MenuPunt("Leerlingen", "/leerlingen", pad.startsWith("/leerlingen"), 0, ""));
    }
}
