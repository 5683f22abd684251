package nl.spil.schoolplan;

/** A text of the plan that readers find in the published document: ambitie, visie, uitgangspunten. */
public record Plantekst(String id, String kop, String tekst, String bron) {}
