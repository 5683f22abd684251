package nl.spil.schoolplan;

/**
 * Where documents differ or are silent: what Spil does now, and what the school has yet to confirm (eisen §6).
 *
 * @param vraag the question to the school
 * @param keuze what holds until it answers
 */
public record Openvraag(String id, String vraag, String keuze, String bron) {}
