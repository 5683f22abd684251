package nl.spil.kluis.web;

import java.util.List;
import java.util.Map;
import nl.spil.kluis.Kluisblad;
import nl.spil.kluis.Signalen.Gevonden;
import nl.spil.kluis.Signalen.Signaal;
import org.jspecify.annotations.Nullable;

/** One signal, and the pupils found by name to begin a file for; nothing before somebody searched. */
public record KluissignaalPage(
        Signaal signaal,
        List<Kluisblad.Gelezen> gelezen,
        String q,
        @Nullable List<Gevonden> gevonden,
        String advies,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
