package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Indelingen.Samenstelling;

/** How the leerjaren of a location are made up (CONFIG-12). */
public record SamenstellingPage(
        Locatie locatie,
        String op,
        List<Jaar> jaren,
        List<Samenstelling> bekeken,
        boolean leidt,
        Map<String, String> leerjaren,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    /**
     * One leerjaar.
     *
     * @param stand "A-klas 12, B-klas 9"
     * @param zonder who is in none yet, although the school divides this leerjaar
     */
    public record Jaar(String naam, int aantal, String stand, boolean verdeeld, List<Zonder> zonder) {}

    public record Zonder(UUID leerling, String naam, String klas) {}

    public String adres() {
        return "/locaties/" + locatie.id();
    }
}
