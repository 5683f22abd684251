package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.PARTIJ;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the school writes down somewhere, and where.
 *
 * @param wat what is written down
 * @param waar the system or place that the document names
 * @param door who writes
 * @param formulier the form with which it is written down in Spil
 */
public record Registratie(
        String id,
        String naam,
        String wat,
        @Nullable String waar,
        @Verwijst(PARTIJ) List<String> door,
        @Nullable String wanneer,
        @Nullable @Verwijst(FORMULIER) String formulier,
        String bron) {

    public Registratie {
        door = Lijst.van(door);
    }
}
