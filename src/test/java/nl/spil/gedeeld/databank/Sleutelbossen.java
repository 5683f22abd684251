package nl.spil.gedeeld.databank;

/** A key ring as after a start with these keys. */
public final class Sleutelbossen {

    private Sleutelbossen() {}

    /** @param vorige earlier keys, or empty */
    public static Sleutelbos van(String waarde, String vorige, DatabankInstellingen instellingen) {
        return new Sleutelbos(waarde, "", vorige, "", instellingen);
    }
}
