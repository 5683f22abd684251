package nl.spil.schoolplan;

/** A promise that the school keeps for every pupil (BASIS). */
public record Basisafspraak(String id, String tekst, String bron) {}
