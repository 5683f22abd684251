package nl.spil.kluis.web;

import java.util.List;
import java.util.Map;
import nl.spil.kluis.Noodinzages.Verzoek;
import nl.spil.kluis.Signalen.Gevonden;
import org.jspecify.annotations.Nullable;

/** What was asked and waits for a second person, and asking. */
public record NoodinzagePage(
        List<Verzoek> verzoeken,
        String q,
        @Nullable List<Gevonden> gevonden,
        String reden,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    NoodinzagePage met(Map<String, String> fouten) {
        return new NoodinzagePage(verzoeken, q, gevonden, reden, fouten);
    }
}
