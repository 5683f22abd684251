package nl.spil.kluis;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that was recorded in a file; it never changes.
 *
 * @param velden what it says, per kind
 * @param voorVrager whether who asked reads it too
 */
public record Stuk(
        UUID id, Soort soort, Map<String, String> velden, UUID door, String doorNaam, Instant op, boolean voorVrager) {

    /** What kind of thing it is. */
    public enum Soort {
        BEGIN("Begonnen"),
        WAARNEMING("Waarneming"),
        CONSULTATIE("Overleg"),
        GESPREK("Gesprek"),
        BERICHT("Bericht"),
        AFWEGING("Gewogen"),
        VERWIJSINDEX("Verwijsindex"),
        VOORSTEL("Voorgesteld"),
        AFGEWEZEN("Niet bevestigd"),
        STAP("Besloten"),
        TOEGEVOEGD("Toegevoegd"),
        WEGGEHAALD("Weggehaald"),
        GESLOTEN("Gesloten");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        public String naam() {
            return naam;
        }
    }

    public Stuk {
        velden = Map.copyOf(velden);
    }

    /** What a field says, or nothing. */
    public String veld(String naam) {
        return velden.getOrDefault(naam, "");
    }
}
