package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Klassen for staff, Mensen for beheer. */
@Component
class OrganisatieMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 15;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        return switch (wie.soort()) {
            case "medewerker" -> List.of(new MenuPunt("Klassen", "/klassen", pad.startsWith("/klassen"), 0, ""));
            case "beheer" ->
                List.of(
                        new MenuPunt("Mensen", "/beheer/mensen", pad.startsWith("/beheer/mensen"), 0, ""),
                        new MenuPunt("Locaties", "/beheer/locaties", pad.startsWith("/beheer/locaties"), 0, ""));
            default -> List.of();
        };
    }
}
