package nl.spil.formulier;

import java.util.Map;

/**
 * What somebody sent in, checked against the form.
 *
 * @param antwoorden field to answer, also the wrong ones, in the order of the form
 * @param fouten name of the input to sentence, in the order of the form
 */
public record Ingevuld(Map<String, String> antwoorden, Map<String, String> fouten) {

    public boolean klopt() {
        return fouten.isEmpty();
    }
}
