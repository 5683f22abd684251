package nl.spil.overzicht.web;

import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import nl.spil.termijn.Werklijst;
import org.springframework.stereotype.Component;

/** Vandaag, with what is late, and Leerlingen in the menu of staff. */
@Component
class OverzichtMenu implements KaderBijdrage {

    private static final String MIJN_TE_LAAT = "mijn-te-laat";

    @Override
    public int volgorde() {
        return 10;
    }

    @Override
    public Map<String, String> tellers(Gast wie) {
        return wie.medewerker() ? Map.of(MIJN_TE_LAAT, Werklijst.MIJN_TE_LAAT) : Map.of();
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (!wie.soort().equals("medewerker")) return List.of();
        return List.of(
                new MenuPunt(
                        "Vandaag",
                        "/",
                        pad.equals("/"),
                        wie.aantal(MIJN_TE_LAAT).orElse(0),
                        "bad"),
                new MenuPunt("Leerlingen", "/leerlingen", pad.startsWith("/leerlingen"), 0, ""));
    }
}
