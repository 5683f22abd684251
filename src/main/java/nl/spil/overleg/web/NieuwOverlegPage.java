package nl.spil.overleg.web;

import java.util.List;
import java.util.Map;
import nl.spil.overleg.Overleglijst.Gevonden;
import nl.spil.overleg.Toestemmingseis.Ontbreekt;
import org.jspecify.annotations.Nullable;

/**
 * Planning a meeting by hand.
 *
 * @param klassen classes to choose from, for a meeting of a class
 * @param leerling the pupil it is about; empty when it is about none or the pupil was not chosen yet
 * @param gevonden pupils found by name
 * @param bron where the chosen kind stands in the plan
 * @param toestemming consent that is missing for this pupil and kind
 * @param magVragen whether this person may ask for it
 */
public record NieuwOverlegPage(
        Map<String, String> locaties,
        Map<String, String> soorten,
        Map<String, String> klassen,
        String locatie,
        String leerling,
        String leerlingNaam,
        List<Gevonden> gevonden,
        String zoek,
        Invoer invoer,
        String bron,
        @Nullable Ontbreekt toestemming,
        boolean magVragen,
        Map<String, String> fouten) {

    /** What was typed. */
    public record Invoer(
            String soort,
            String dag,
            String begin,
            String plaats,
            String herhaal,
            String groep,
            String thema,
            boolean ouders,
            boolean metLeerling) {}

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
