package nl.spil.delen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the dossier as it goes along.
 *
 * @param stuk which part, as the schoolplan calls it
 */
public record Deel(String stuk, String naam, List<Regel> regels) {

    /** One field of it. */
    public record Regel(String label, String tekst) {}

    public Deel {
        regels = List.copyOf(regels);
    }

    /** The same label twice is one text: two observations under one heading. */
    Map<String, String> velden() {
        Map<String, String> uit = new LinkedHashMap<>();
        regels.forEach(r -> uit.merge(r.label(), r.tekst(), (a, b) -> a + "\n" + b));
        return uit;
    }
}
