package nl.spil.schoolplan;

/** The colour by which readers know a location: what it has otherwise than its school, stands in that colour (CONFIG-03). */
public record Kleur(Tint tint, String bron) {

    /** Those that can be told apart and read, on paper and on a dark screen. */
    public enum Tint {
        GROEN,
        BLAUW,
        ORANJE,
        PAARS,
        ROOD,
        GRIJS
    }
}
