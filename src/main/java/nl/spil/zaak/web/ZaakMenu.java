package nl.spil.zaak.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Zaken in the menu of staff. */
@Component
class ZaakMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 30;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        return List.of(
                new MenuPunt("Zaken", "/zaken", pad.startsWith("/zaken") || pad.startsWith("/schoolzaken"), 0, ""));
    }
}
