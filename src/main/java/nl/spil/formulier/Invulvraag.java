package nl.spil.formulier;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.spil.schoolplan.Planversie;
import nl.spil.toegang.Inzage;

/**
 * For which pupil and under which plan a form is filled in beforehand.
 *
 * @param onthouden what was looked up for one field, for the others
 */
public record Invulvraag(Inzage inzage, Planversie planversie, Map<String, Object> onthouden) {

    Invulvraag(Inzage inzage, Planversie planversie) {
        this(inzage, planversie, new HashMap<>());
    }

    /** Looks something up once, for several fields that need it. */
    @SuppressWarnings("unchecked")
    public <T> T eenmaal(String wat, Supplier<T> zoek) {
        return (T) onthouden.computeIfAbsent(wat, w -> zoek.get());
    }
}
