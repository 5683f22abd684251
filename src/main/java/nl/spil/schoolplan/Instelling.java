package nl.spil.schoolplan;

/** A switch of a location for which the documents name a few possibilities (CONFIG-15). */
public record Instelling(@Verwijst(Verwijst.Naar.INSTELLING) String id, String waarde, String bron) {}
