package nl.spil.schoolplan;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a school calls things, for in the middle of a sentence. Pages say "de coach" where the plan says Coach; an
 * abbreviation stays as it is.
 */
public record Woorden(Schoolplan plan) {

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
        return plek(Rol.Plek.EERSTE_AANSPREEKPUNT, "het eerste aanspreekpunt");
    }

    /** Who holds the support together: "OCO", "zorgcoördinator". */
    public String coordinator() {
        return plek(Rol.Plek.COORDINATOR, "wie de ondersteuning coördineert");
    }

    /** Who teaches: "docent", "vakleerkracht". */
    public String lesgever() {
        return plek(Rol.Plek.LESGEVER, "wie lesgeeft");
    }

    private String plek(Rol.Plek plek, String anders) {
        return plan.rol(plek).map(r -> klein(r.naam())).orElse(anders);
    }

    /** The same with de or het: "de coach", "het hoofd". */
    public String deRol(String id) {
        return plan.rol(id)
                .map(r -> Lidwoord.bij(r.lidwoord(), r.naam()) + " " + klein(r.naam()))
                .orElse(id);
    }

    public String deMentor() {
        return plan.rol(Rol.Plek.EERSTE_AANSPREEKPUNT).map(r -> deRol(r.id())).orElseGet(this::mentor);
    }

    /** A text for a family: [wie] in it is the first to turn to, [de wie] and [De wie] the same with de or het. */
    public String vulIn(String tekst) {
        if (!tekst.contains("wie]")) return tekst;
        return tekst.replace("[wie]", mentor()).replace("[de wie]", deMentor()).replace("[De wie]", groot(deMentor()));
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
        return plan.plansoort(id).map(Woorden::naam).orElse(id);
    }

    /** The plan that the law asks for, at a pupil: "OPP", "Groeiplan". */
    public String planNaam() {
        return plan.wettelijkPlan().map(Woorden::naam).orElse("plan");
    }

    /** "het OPP", "de Groeikaart". */
    public String hetPlan() {
        return plan.wettelijkPlan().map(Woorden::metLidwoord).orElse("het plan");
    }

    /** At the start of a sentence. */
    public String hetPlanBegin() {
        return groot(hetPlan());
    }

    /** The form that asks the team for help: "zorgmelding". */
    public String aanmelding() {
        return klein(aanmeldingNaam());
    }

    /** The same as it stands on a button. */
    public String aanmeldingNaam() {
        return plan.aanmelding().map(Formulier::naam).orElse("Aanmelding");
    }

    /** "de zorgmelding", "het zorgsignaal". */
    public String deAanmelding() {
        return plan.aanmelding()
                .map(f -> Lidwoord.bij(f.lidwoord(), f.naam()) + " " + klein(f.naam()))
                .orElse("de aanmelding");
    }

    private static String naam(Plansoort soort) {
        return kortOf(soort.kort(), soort.naam());
    }

    /** A kind of plan in a sentence: "het OPP", "de groeikaart". */
    public static String metLidwoord(Plansoort soort) {
        String naam = naam(soort);
        return Lidwoord.bij(soort.lidwoord(), naam) + " " + naam;
    }

    private static String kortOf(@Nullable String kort, String anders) {
        return kort == null || kort.isBlank() ? anders : kort;
    }

    /** At the start of a sentence. */
    public static String groot(String naam) {
        return naam.isEmpty() ? naam : Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
    }

    /** Lower case in a sentence, but not an abbreviation. */
    public static String klein(String naam) {
        return naam.length() > 1 && Character.isLowerCase(naam.charAt(1))
                ? Character.toLowerCase(naam.charAt(0)) + naam.substring(1)
                : naam;
    }
}
