package nl.spil.kluis.web;

import java.util.List;
import java.util.Map;
import nl.spil.kluis.Noodinzages.Verzoek;
import nl.spil.kluis.Signalen.Gevonden;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and waits for a second person, and asking.
 *
 * @param vraagt whether this person asks too; who sees no pupil here only decides
 */
public record NoodinzagePage(
        List<Verzoek> verzoeken,
        boolean vraagt,
        String q,
        @Nullable List<Gevonden> gevonden,
        String soort,
        String reden,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    NoodinzagePage met(Map<String, String> fouten) {
        return new NoodinzagePage(verzoeken, vraagt, q, gevonden, soort, reden, fouten);
    }
}
