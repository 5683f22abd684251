package nl.spil.zaak;

/**
 * A phase of a zaak as a stepper shows it.
 *
 * @param wanneer the day on which the zaak came into it, or why there is none
 * @param staat klaar, nu or later
 */
public record Routestap(String naam, String wanneer, String staat) {}
