package nl.spil.gedeeld.web;

/**
 * One step of a route as a stepper shows it.
 *
 * @param staat klaar, nu or later
 */
public record Stap(String naam, String wanneer, String staat) {}
