package nl.spil.schoolplan;

/** A switch of a location for which the documents name a few possibilities (CONFIG-15). */
public record Schakelaar(@Verwijst(Verwijst.Naar.SCHAKELAAR) String id, String waarde, String bron) {}
