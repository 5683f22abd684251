package nl.spil.schoolplan;

import java.util.List;
import nl.spil.schoolplan.yaml.MinstensEen;

/**
 * Something that the bestuur wants each school to describe in its own route (PROFIEL-07).
 *
 * @param hoofdstuk under which heading it stands
 * @param onderdelen where in a plan it is described: a list, or a list and the id of a part; one of them is enough
 * @param naarKeuze whether a school may leave it out
 */
public record Bouwsteen(
        String id,
        String naam,
        String hoofdstuk,
        @MinstensEen List<String> onderdelen,
        boolean naarKeuze,
        String bron) {

    public Bouwsteen {
        onderdelen = Lijst.van(onderdelen);
    }
}
