package nl.spil.schoolplan.web;

import java.util.List;

/**
 * My roles with the tasks that the plan gives them (ROL-01).
 *
 * @param vervangers who stands in for me, as whole sentences
 */
public record MijnTakenPage(String naam, List<Blok> blokken, List<String> vervangers) {

    /**
     * One of my roles.
     *
     * @param waar "2B en 4A", or the location
     * @param soort "eerste lijn · werkt voor de school"
     * @param duur "Neemt waar voor Joris de Wit, tot en met 5 december.", empty for a role without end
     * @param straks whether it begins later
     * @param anderen who has it as well
     */
    public record Blok(
            String rol,
            String waar,
            String soort,
            String duur,
            boolean straks,
            List<String> anderen,
            List<String> taken,
            String bron,
            String url) {}
}
