package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a pupil or parent can turn in confidence: only that person reads it, and whom the asker lets look along (PRIVACY-15, VEILIG-04).
 *
 * @param rol whose holders are asked; each of them is shown by name
 * @param naam what the school calls this, above the form
 * @param waarvoor for what one can come here, in the words of the school
 * @param klachten the kinds of complaint that belong here and nowhere else (KLACHT-04)
 */
public record Hulpvraag(
        String id,
        @Verwijst(ROL) String rol,
        String naam,
        @Nullable String waarvoor,
        List<Klachtsoort> klachten,
        String bron) {

    /** A kind of complaint. */
    public record Klachtsoort(String id, String naam) {}

    public Hulpvraag {
        klachten = Lijst.van(klachten);
    }
}
