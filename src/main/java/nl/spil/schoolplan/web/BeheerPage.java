package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Planstanden.Planstand;

/**
 * The plans that concern somebody, each with how it stands.
 *
 * @param magInlezen whether this person may bring in a plan that is new here
 */
public record BeheerPage(List<Planstand> plannen, boolean magInlezen, Map<String, String> fouten) {

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }
}
