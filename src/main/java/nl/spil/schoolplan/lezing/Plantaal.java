package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import org.jspecify.annotations.Nullable;

/** Turns what a plan holds as keys and numbers into the words of its reader. */
final class Plantaal {

    private final Schoolplan plan;

    Plantaal(Schoolplan plan) {
        this.plan = plan;
    }

    /** The school's own name of a role, or of who takes part by law. */
    String rol(String id) {
        return switch (id) {
            case Partij.OUDER_MET_GEZAG -> "ouder met gezag";
            case Partij.LEERLING -> "leerling";
            default -> plan.rol(id).map(Rol::naam).map(Plantaal::alsNaam).orElse(id);
        };
    }

    String rollen(List<String> ids) {
        return ids.stream().map(this::rol).collect(Collectors.joining(", "));
    }

    String niveau(@Nullable String id) {
        return id == null ? "" : plan.niveau(id).map(Niveau::naam).orElse(id);
    }

    String klasse(String id) {
        return plan.gegevensklassen().stream()
                .filter(k -> k.id().equals(id))
                .map(k -> k.naam())
                .findFirst()
                .orElse(id);
    }

    String frequentie(Frequentie f) {
        return f.inWoorden();
    }

    static String lengte(int lengte, Termijnsoort.Eenheid eenheid) {
        return lengte
                + " "
                + switch (eenheid) {
                    case KALENDERDAGEN -> lengte == 1 ? "dag" : "dagen";
                    case KALENDERWEKEN -> lengte == 1 ? "week" : "weken";
                    case SCHOOLDAGEN -> lengte == 1 ? "schooldag" : "schooldagen";
                    case SCHOOLWEKEN -> lengte == 1 ? "schoolweek" : "schoolweken";
                    case MAANDEN -> lengte == 1 ? "maand" : "maanden";
                };
    }

    static String inleverdag(Inleverdag dag) {
        return dag == Inleverdag.GEEN ? "" : woord(dag);
    }

    /** The name of a constant as the plan writes it, with spaces. */
    static String woord(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A key as a reader can take it in: hyphens are spaces. */
    static String sleutel(String id) {
        return id.replace('-', ' ');
    }

    /** In a sentence, unless it is an abbreviation. */
    private static String alsNaam(String naam) {
        boolean afkorting = naam.length() > 1 && Character.isUpperCase(naam.charAt(1));
        return afkorting ? naam : naam.substring(0, 1).toLowerCase(Locale.ROOT) + naam.substring(1);
    }

    /** Facts in the order of reading; what is empty is left out. */
    static final class Feiten {

        private final List<Feit> feiten = new ArrayList<>();

        Feiten en(String naam, @Nullable String waarde) {
            if (waarde != null && !waarde.isBlank()) feiten.add(new Feit(naam, waarde));
            return this;
        }

        Feiten en(String naam, List<String> waarden) {
            return en(naam, String.join("\n", waarden));
        }

        List<Feit> alle() {
            return List.copyOf(feiten);
        }
    }
}
