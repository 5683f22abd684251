package nl.spil.kluis.web;

import java.util.List;
import java.util.Map;
import nl.spil.kluis.Signalen.Gevonden;
import org.jspecify.annotations.Nullable;

/** Beginning a file: which procedure, for whom, what was seen or said, and which kind of complaint it is, if any. */
public record NieuwdossierPage(
        int klasse,
        String naam,
        String q,
        @Nullable List<Gevonden> gevonden,
        String wat,
        Map<String, String> klachten,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    NieuwdossierPage met(Map<String, String> fouten) {
        return new NieuwdossierPage(klasse, naam, q, gevonden, wat, klachten, fouten);
    }
}
