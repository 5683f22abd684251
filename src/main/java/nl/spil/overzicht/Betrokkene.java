package nl.spil.overzicht;

/**
 * Somebody around a pupil. Somebody from outside the school is there only for who may know of such contact.
 *
 * @param als "mentor, docent Nederlands"
 * @param dichtbij whom one turns to first: the mentor, who coordinates, and who comes from outside for this pupil
 */
public record Betrokkene(String naam, String als, boolean dichtbij, boolean extern) {}
