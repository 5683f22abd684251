package nl.spil.zaak;

import java.util.UUID;
import nl.spil.schoolplan.Planversie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;

/**
 * In which zaak a condition is tested, and for whom.
 *
 * @param planversie the version of the plan under which the zaak runs
 * @param besluit the decision that somebody wants to take; null when a page asks what is missing beforehand
 */
public record Zaakcontext(
        Bezoeker wie,
        Inzage inzage,
        UUID zaak,
        String nummer,
        Planversie planversie,
        @Nullable NieuwBesluit besluit) {

    public UUID leerling() {
        return inzage.leerling();
    }
}
