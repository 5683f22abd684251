package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** The plan, for who works by it. */
@Component
class SchoolplanMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 85;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        return wie.medewerker()
                ? List.of(new MenuPunt(
                        "Ondersteuningsplan", "/ondersteuningsplan", pad.startsWith("/ondersteuningsplan"), 0, ""))
                : List.of();
    }
}
