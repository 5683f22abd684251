package nl.spil.schoolplan;

import java.util.Set;

/**
 * What the code behind a plan understands. A plan may only name conditions, facts and sources that stand here. At
 * the start the conditions come from the beans that test them ({@link Sleutelbron}); the standard is for checking a plan
 * without starting Spil, and a test keeps the two the same.
 *
 * @param voorwaarden conditions that can be tested
 * @param feiten facts from which a term can start
 * @param invulbronnen what can be looked up to fill in a form beforehand
 * @param metingen figures that can be counted
 */
public record BekendeSleutels(
        Set<String> voorwaarden, Set<String> feiten, Set<String> invulbronnen, Set<String> metingen) {

    /** What Spil itself understands; a test of each module compares its share. */
    public static final BekendeSleutels STANDAARD = new BekendeSleutels(
            Set.of(
                    "zorgmelding-ingediend",
                    "logboek-intern-geboden",
                    "logboek-rendement",
                    "logboek-advies",
                    "opp-vastgesteld",
                    "effect-vastgelegd",
                    "ouders-betrokken",
                    "leerling-gehoord"),
            Set.of(
                    "fase-begonnen",
                    "zorgmelding-ingediend",
                    "overleg-gehouden",
                    "evaluatiedatum-besluit",
                    "effect-vastgelegd",
                    "toestemming-gevraagd",
                    "aanmelding-ontvangen",
                    "inschrijving-begonnen",
                    "plan-voorgelegd",
                    "evaluatiedatum-doel",
                    "extra-behoefte-vastgesteld",
                    "plan-besproken",
                    "opp-besproken",
                    "registratie-verstuurd",
                    "inzet-gevraagd",
                    "weging-nodig",
                    "evaluatiedatum-inzet",
                    "iop-besproken",
                    "inzageverzoek-ontvangen",
                    "verzoek-ontvangen",
                    "ongeoorloofd-verzuim-begonnen",
                    "thuiszitter-vastgesteld",
                    "uitschrijving"),
            Set.of(
                    "logboek-wat-geprobeerd",
                    "logboek-wat-werkte",
                    "laatste-contact-leerling",
                    "laatste-contact-leerling-dag",
                    "laatste-contact-ouders",
                    "laatste-contact-ouders-dag",
                    "toestemming-stand",
                    "overdrachtsdossier",
                    "observatie-aanmelding",
                    "niveaus-per-vak",
                    "lopende-ondersteuning",
                    "kwadrant",
                    "vorige-versie",
                    "opp-doelen"),
            Set.of("leerlingen", "klassen", "medewerkers", "leerlingen-met-opp", "lopende-zaken"));

    /**
     * Facts that a plan may name already and that no module reports yet: a term that starts from one is in the plan for the
     * reader and does not run.
     */
    public static final Set<String> NOG_NIET_GEMELD = Set.of("iop-besproken", "uitschrijving");

    /** Facts that no module sees happen: a phase or a decision of the plan reports them, under {@code meldt}. */
    public static final Set<String> DOOR_HET_PLAN = Set.of(
            "aanmelding-ontvangen",
            "extra-behoefte-vastgesteld",
            "inzageverzoek-ontvangen",
            "verzoek-ontvangen",
            "ongeoorloofd-verzuim-begonnen",
            "thuiszitter-vastgesteld");

    /** The same with exactly these conditions. */
    BekendeSleutels metVoorwaarden(Set<String> andere) {
        return new BekendeSleutels(andere, feiten, invulbronnen, metingen);
    }

    public BekendeSleutels {
        voorwaarden = Set.copyOf(voorwaarden);
        feiten = Set.copyOf(feiten);
        invulbronnen = Set.copyOf(invulbronnen);
        metingen = Set.copyOf(metingen);
    }
}
