package nl.spil.schoolplan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A module above that has something running by the plan: it says what a change touches, before anybody adopts it. Asked as a job of
 * the bestuur; answers with numbers, never with who.
 */
public interface Planeffect {

    /** What is touched at these locations when the plan becomes the new one. */
    List<Gevolg> van(Schoolplan oud, Schoolplan nieuw, Collection<UUID> locaties);

    /**
     * One thing that is touched.
     *
     * @param onderdeel what of the plan changes: "Fase ‘SOT’"
     * @param zin how many, and what happens to them
     */
    record Gevolg(String onderdeel, String zin) {}

    /** "1 open zaak", "3 open zaken". */
    static String aantal(long aantal, String een, String meer) {
        return aantal + " " + (aantal == 1 ? een : meer);
    }
}
