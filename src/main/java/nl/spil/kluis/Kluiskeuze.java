package nl.spil.kluis;

import java.util.List;
import nl.spil.schoolplan.Besluitsoort;

/**
 * A decision that this person can take now.
 *
 * @param naar the name of the phase it leads to, empty when it stays
 * @param tweede whether a second person must confirm it
 * @param melding whether with it the school reports to Veilig Thuis
 * @param mist what must be done first, in sentences
 */
public record Kluiskeuze(
        String id,
        String naam,
        String naar,
        boolean tweede,
        boolean melding,
        List<Besluitsoort.Eis> eisen,
        List<String> mist,
        String bron) {

    public boolean kan() {
        return mist.isEmpty();
    }
}
