package nl.spil.bewaren.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** For whom the plan names, or who answers for a location: with how many dossiers may go. */
@Component
class BewarenMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 80;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        return wie.aantal(Teller.BEWAREN)
                .map(n -> List.of(new MenuPunt(
                        "Bewaren", "/bewaren", pad.startsWith("/bewaren") || pad.startsWith("/oud-leerlingen"), n, "")))
                .orElse(List.of());
    }
}
