package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Catalogus;
import nl.spil.schoolplan.Frequentie;
import nl.spil.schoolplan.Indeling;
import nl.spil.schoolplan.Inleverdag;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Toegangsregel;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Woorden;
import org.jspecify.annotations.Nullable;

/** Turns what a plan holds as keys and numbers into the words of its reader. */
final class Plantaal {

    private final Schoolplan plan;
    private final Woorden woorden;

    Plantaal(Schoolplan plan) {
        this.plan = plan;
        this.woorden = new Woorden(plan);
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

    /** The name of a leerjaar or fase. */
    String groep(String id) {
        Indeling indeling = plan.indeling();
        return indeling == null
                ? id
                : indeling.groepen().stream()
                        .filter(g -> g.id().equals(id))
                        .map(Indeling.Groep::naam)
                        .findFirst()
                        .orElse(id);
    }

    /** From or until which age somebody gives consent: " vanaf 16 jaar". */
    static String leeftijd(Toestemmingsoort.Gever g) {
        if (g.vanafLeeftijd() != null) return " vanaf " + g.vanafLeeftijd() + " jaar";
        return g.totLeeftijd() == null ? "" : " tot " + g.totLeeftijd() + " jaar";
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

    static String plek(Rol.Plek plek) {
        return switch (plek) {
            case EERSTE_AANSPREEKPUNT -> "eerste aanspreekpunt van leerling en ouders";
            case LESGEVER -> "geeft les";
            case COORDINATOR -> "houdt de ondersteuning bij elkaar";
        };
    }

    /** Whole years as years. */
    static String maanden(int maanden) {
        return maanden % 12 == 0 ? maanden / 12 + " jaar" : lengte(maanden, Termijnsoort.Eenheid.MAANDEN);
    }

    static String inleverdag(Inleverdag dag) {
        return dag == Inleverdag.GEEN ? "" : woord(dag);
    }

    /** The name of a constant as the plan writes it, with spaces. */
    static String woord(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "De evaluatie houden: 2 schoolweken"; without a length the day is agreed each time. */
    static String termijn(Termijnsoort t) {
        return t.lengte() == 0 ? t.naam() : t.naam() + ": " + lengte(t.lengte(), t.eenheid());
    }

    /** A key as a reader can take it in: hyphens are spaces. */
    static String sleutel(String id) {
        return id.replace('-', ' ');
    }

    /** What must be true, as a sentence. */
    String voorwaarde(String id) {
        String uitleg = switch (id) {
            case "zorgmelding-ingediend" -> Woorden.groot(woorden.deAanmelding()) + " is ingediend.";
            case "opp-vastgesteld" -> woorden.hetPlanBegin() + " van deze leerling is vastgesteld.";
            default -> Catalogus.uitleg(id);
        };
        if (!uitleg.isEmpty()) return uitleg;
        return id.startsWith(Toestemmingsoort.VOORWAARDE)
                ? plan.toestemming(id.substring(Toestemmingsoort.VOORWAARDE.length()))
                        .map(t -> "Er is toestemming: " + t.naam() + ".")
                        .orElse(Woorden.groot(sleutel(id)))
                : Woorden.groot(sleutel(id));
    }

    /** "na de dag waarop de zaak in deze fase kwam". */
    String na(String feit) {
        return switch (feit) {
            case "zorgmelding-ingediend" -> "nadat " + woorden.deAanmelding() + " is ingediend";
            case "effect-vastgelegd" -> "nadat van elk doel vastligt of het is gehaald";
            default -> {
                String uitleg = Catalogus.uitleg(feit);
                yield uitleg.startsWith("De ")
                        ? "na " + alsNaam(uitleg.substring(0, uitleg.length() - 1))
                        : "na: " + sleutel(feit);
            }
        };
    }

    /** On what ground a closed part of the dossier opens. */
    static String grond(Toegangsregel.Grond grond) {
        return switch (grond) {
            case INZAGE -> "na een verzoek om inzage";
            case REDEN -> "met een reden, die wordt vastgelegd";
            case LEERLING_STAAT_TOE -> "als de leerling van 16 jaar of ouder dat goedvindt";
            case BETROKKEN_BIJ_ZAAK -> "wie bij de zaak hoort, met toestemming waar die nodig is";
            case ZAAK_NIET_COMPLEX -> "zolang het niet complex, zwaar of heftig is en er niets moet gebeuren";
            case AANGEWEZEN -> "wie er met naam voor is aangewezen";
            case ALLEEN_AANTALLEN -> "alleen als aantal, nooit over één leerling";
            case TECHNISCH_BEHEER -> "alleen wat nodig is om Spil te laten werken";
        };
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
