package nl.spil.inzet.web;

import java.util.List;
import nl.spil.inzet.Inzetbeeld.Rij;
import nl.spil.organisatie.Locatie;
import org.jspecify.annotations.Nullable;

/**
 * Support of a pupil, of a class, or of the groups of a location.
 *
 * @param nieuw where one can be started; empty for who may not
 * @param locaties to choose from, on the page of a location
 * @param cijfers whether this person reads the figures
 */
public record LijstPage(
        String titel,
        String kruimel,
        String kruimelUrl,
        String waarom,
        String nieuw,
        String knop,
        List<Rij> rijen,
        String leeg,
        @Nullable Locatie locatie,
        List<Locatie> locaties,
        boolean cijfers) {

    public List<Rij> open() {
        return rijen.stream()
                .filter(r -> r.inzet().loopt() || r.inzet().gevraagd())
                .toList();
    }

    public List<Rij> eerder() {
        return rijen.stream()
                .filter(r -> !r.inzet().loopt() && !r.inzet().gevraagd())
                .toList();
    }
}
