package nl.spil.schoolplan.lezing;

import java.util.List;

/**
 * A chapter of the plan.
 *
 * @param id the anchor on the page and the key when plans are compared
 * @param uitleg one sentence for who reads this for the first time
 */
public record Hoofdstuk(String id, String titel, String uitleg, List<Regel> regels) {

    public Hoofdstuk {
        regels = List.copyOf(regels);
    }
}
