package nl.spil.zaak;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Planversie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;

/**
 * In which zaak a condition is tested, and for whom.
 *
 * @param stand the zaak as it stands
 * @param planversie the version of the plan under which the zaak runs
 * @param besluit the decision that somebody wants to take; null when a page asks what is missing beforehand
 * @param onthouden what was looked up while testing
 */
public record Zaakcontext(
        Bezoeker wie,
        Inzage inzage,
        Zaak stand,
        Planversie planversie,
        @Nullable NieuwBesluit besluit,
        Map<String, Object> onthouden) {

    public Zaakcontext(Bezoeker wie, Inzage inzage, Zaak stand, Planversie planversie, @Nullable NieuwBesluit besluit) {
        this(wie, inzage, stand, planversie, besluit, new HashMap<>());
    }

    public UUID zaak() {
        return stand.id();
    }

    public String nummer() {
        return stand.nummer();
    }

    public UUID leerling() {
        return inzage.leerling();
    }

    /** How old the pupil is today. */
    int leeftijd(Leerlingen leerlingen) {
        return eenmaal("leeftijd", () -> leerlingen.leeftijd(inzage));
    }

    /** Looks something up once, for several conditions that need it. */
    @SuppressWarnings("unchecked")
    public <T> T eenmaal(String wat, Supplier<T> zoek) {
        return (T) onthouden.computeIfAbsent(wat, w -> zoek.get());
    }
}
