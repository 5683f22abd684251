package nl.spil.schoolplan;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a school calls things, for in the middle of a sentence. Pages say "de coach" where the plan says Coach; an
 * abbreviation stays as it is.
 */
public record Woorden(Schoolplan plan) {

    private static final String MENTOR = "mentor";
    private static final int TEAM = 8;

    /** "ondersteuningscoördinator"; the id when the plan has no such role. */
    public String rol(String id) {
        return plan.rol(id).map(r -> klein(r.naam())).orElse(id);
    }

    /** "mentor of ondersteuningscoördinator". */
    public String rollen(Collection<String> ids) {
        return ids.stream().map(this::rol).collect(Collectors.joining(" of "));
    }

    /** Who is the first to turn to about a pupil: "mentor", "coach". */
    public String mentor() {
        return rol(MENTOR);
    }

    /** Who decides with the team what others may read: "MT", "rector". */
    public String leiding() {
        return plan.toegang().stream()
                .map(Toegang::id)
                .filter(rol -> plan.toegang(rol, TEAM).beslissen()
                        && !plan.toegang(rol, TEAM).schrijven())
                .map(this::kort)
                .collect(Collectors.joining(" of "));
    }

    private String kort(String rol) {
        return plan.rol(rol).map(r -> kortOf(r.kort(), klein(r.naam()))).orElse(rol);
    }

    /** "zorgmelding", "aanmelding bij het ondersteuningsteam". */
    public String formulier(String id) {
        return klein(formulierNaam(id));
    }

    /** The same as it stands on a button. */
    public String formulierNaam(String id) {
        return plan.formulier(id).map(Formulier::naam).orElse(id);
    }

    /** What a kind of plan is called in daily use: "OPP". */
    public String plansoort(String id) {
        return plan.plansoort(id).map(p -> kortOf(p.kort(), p.naam())).orElse(id);
    }

    private static String kortOf(@Nullable String kort, String anders) {
        return kort == null || kort.isBlank() ? anders : kort;
    }

    /** Lower case in a sentence, but not an abbreviation. */
    public static String klein(String naam) {
        return naam.length() > 1 && Character.isLowerCase(naam.charAt(1))
                ? Character.toLowerCase(naam.charAt(0)) + naam.substring(1)
                : naam;
    }
}
