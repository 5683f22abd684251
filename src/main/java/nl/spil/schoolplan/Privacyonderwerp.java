package nl.spil.schoolplan;

import org.jspecify.annotations.Nullable;

/**
 * A section of the privacy page of a school, with the function that carries it out (PRIVACY-02).
 *
 * @param tekst what a family reads
 * @param functie what in Spil carries it out; absent when it is only said
 */
public record Privacyonderwerp(
        String id, String naam, String tekst, @Nullable Functie functie, String bron) {

    /** What carries a section out. */
    public enum Functie {
        INZAGE,
        CORRECTIE,
        BEZWAAR,
        VERWIJDERING,
        NIET_EENS,
        TOESTEMMINGEN,
        GEDEELD,
        WIE_KEEK_MEE,
        WIE_ZIET_WAT,
        BEWAARTERMIJNEN,
        DOCUMENTEN
    }
}
