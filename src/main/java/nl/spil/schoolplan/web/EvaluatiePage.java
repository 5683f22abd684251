package nl.spil.schoolplan.web;

import java.util.Map;
import nl.spil.schoolplan.Planrecht;
import nl.spil.schoolplan.Planstanden.Planstand;

/**
 * Looking back on the plan and keeping the schoolprofiel.
 *
 * @param profiel whether the plan asks for a schoolprofiel
 */
public record EvaluatiePage(
        Planstand stand, Planrecht recht, boolean profiel, Map<String, String> ingevuld, Map<String, String> fouten) {

    public String waarde(String naam) {
        return ingevuld.getOrDefault(naam, "");
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
