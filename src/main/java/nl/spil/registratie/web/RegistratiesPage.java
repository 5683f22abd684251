package nl.spil.registratie.web;

import java.util.Map;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registratielijst.Filter;
import nl.spil.registratie.Registratielijst.Lijst;

/**
 * What was written down about the pupils somebody has to do with.
 *
 * @param soorten forms of the plans of my locations: key to name
 * @param school whether this person can write something down about the school
 * @param cijfers whether this person reads figures
 */
public record RegistratiesPage(
        Lijst lijst, Filter filter, Map<String, String> soorten, boolean school, boolean cijfers) {

    public boolean gefilterd() {
        return !filter.formulier().isEmpty() || !filter.staat().equals("open");
    }

    public String blad(int nummer) {
        return "/registraties?formulier=" + filter.formulier() + "&staat=" + filter.staat() + "&blad=" + nummer;
    }

    public boolean heeftVorige() {
        return filter.blad() > 1;
    }

    public boolean heeftVolgende() {
        return filter.blad() * Registratielijst.PER_BLAD < lijst.aantal();
    }
}
