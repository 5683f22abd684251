package nl.spil.registratie.web;

import java.util.List;
import java.util.Map;
import nl.spil.formulier.Formulierblad;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in: new, to correct, or its closing part.
 *
 * @param over about whom or what, for the heading; with its address
 * @param actie where it is sent
 * @param verborgen what goes along unseen
 * @param groepen the classes to choose from, for a form about a group
 * @param reden why it is corrected; null when it is not asked
 * @param vooraf what must be known beforehand: which consent is missing, that no names of pupils belong here
 */
public record InvulPage(
        String titel,
        String over,
        String overUrl,
        String waarom,
        Formulierblad blad,
        Map<String, String> fouten,
        String actie,
        String knop,
        Map<String, String> verborgen,
        List<String> groepen,
        String groep,
        @Nullable String reden,
        List<String> vooraf,
        String weigering) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
