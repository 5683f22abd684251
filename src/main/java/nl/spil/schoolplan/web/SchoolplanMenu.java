package nl.spil.schoolplan.web;

import java.util.ArrayList;
import java.util.List;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** The school and its plan, for who works there. */
@Component
class SchoolplanMenu implements KaderBijdrage {

    @Override
    public int volgorde() {
        return 85;
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        MenuPunt school = new MenuPunt("School", "/school", opSchool(pad), 0, "");
        return switch (wie.soort()) {
            case "medewerker" -> {
                List<MenuPunt> uit = new ArrayList<>(List.of(school));
                uit.add(new MenuPunt(
                        "Ondersteuningsplan", "/ondersteuningsplan", pad.startsWith("/ondersteuningsplan"), 0, ""));
                if (wie.aantal(Teller.INRICHTEN).orElse(0) > 0)
                    uit.add(new MenuPunt("Plan wijzigen", "/schoolplannen", pad.startsWith("/schoolplannen"), 0, ""));
                yield List.copyOf(uit);
            }
            case "beheer" ->
                List.of(
                        school,
                        new MenuPunt("Schoolplannen", "/schoolplannen", pad.startsWith("/schoolplannen"), 0, ""));
            default -> List.of();
        };
    }

    private static boolean opSchool(String pad) {
        return pad.equals("/school") || (pad.startsWith("/locaties/") && !pad.endsWith("/te-laat"));
    }
}
