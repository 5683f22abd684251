package nl.spil.bewaren.web;

import java.util.List;
import java.util.Map;
import nl.spil.bewaren.Bewaren.Oud;

/**
 * The dossier of somebody who left, to read.
 *
 * @param fouten field → what is wrong
 */
public record OudLeerlingPage(Oud oud, String wat, List<Deel> delen, Map<String, String> fouten, String reden) {

    /**
     * One kind of data.
     *
     * @param bewaren until when it stays, and why
     */
    public record Deel(String wat, List<String> bewaren, List<Map<String, String>> rijen) {}

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
