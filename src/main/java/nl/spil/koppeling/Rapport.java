package nl.spil.koppeling;

import java.util.List;

/**
 * What an import found and did, or would do.
 *
 * @param fouten the first so many errors
 * @param aantalFouten all of them
 * @param opmerkingen sentences that do not stop the import
 * @param geschreven rows written or changed; 0 when nothing changed
 */
public record Rapport(
        List<Bevinding> fouten, int aantalFouten, List<String> opmerkingen, List<Telling> tellingen, int geschreven) {

    /** Per file: how many are new, changed, the same, and not in the file any more. */
    public record Telling(String bestand, int nieuw, int gewijzigd, int gelijk, int vertrokken) {}

    public boolean goed() {
        return aantalFouten == 0;
    }

    /** A mistaken file often misses half a school; then somebody must say that it is meant. */
    public boolean veelVertrokken() {
        return tellingen.stream()
                .filter(t -> t.bestand().equals(Bestand.LEERLINGEN.sleutel())
                        || t.bestand().equals(Bestand.MEDEWERKERS.sleutel()))
                .anyMatch(t -> t.vertrokken() > 5 && t.vertrokken() * 10 > t.gewijzigd() + t.gelijk() + t.vertrokken());
    }

    public int vertrokken() {
        return tellingen.stream()
                .filter(t -> t.bestand().equals(Bestand.LEERLINGEN.sleutel()))
                .mapToInt(Telling::vertrokken)
                .sum();
    }
}
