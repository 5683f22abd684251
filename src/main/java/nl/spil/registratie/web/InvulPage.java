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
 * @param slot null when nothing keeps it closed
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
        String weigering,
        @Nullable Slot slot) {

    /**
     * That a consent is missing without which nothing is written down.
     *
     * @param vraagUrl where the family is asked
     * @param gevaar what it is called when it goes on because of danger; empty when it may not
     * @param gevaarUrl where it then goes on
     * @param reden why there is danger, as it was typed; null as long as that was not chosen
     */
    public record Slot(
            String vraagUrl,
            String gevaar,
            String gevaarUrl,
            @Nullable String reden) {}

    /** Whether there is a form to fill in. */
    public boolean open() {
        return slot == null || slot.reden() != null;
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
