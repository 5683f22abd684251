package nl.spil.schoolplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function in or around the school, under the school's own name (CONFIG-08, ROL-01).
 *
 * @param kort the abbreviation in use
 * @param lidwoord de or het, where the name does not show it
 * @param plek the place this role takes in every school, whatever it is called
 * @param kring whether the person works for the school, for a partner, or is pupil or parent
 * @param domein for kernpartners: the domain that they represent (SOT-06)
 * @param lijn how near the class the role works, for schools that reckon in lines (NIVEAU-10)
 * @param taken what the document asks of the role
 * @param voertNietUit why this role carries out no support itself; whoever chooses it nevertheless, confirms that (SOT-20)
 */
public record Rol(
        String id,
        String naam,
        @Nullable String kort,
        @Nullable Lidwoord lidwoord,
        @Nullable Plek plek,
        Kring kring,
        @Nullable Domein domein,
        @Nullable Lijn lijn,
        List<String> taken,
        @Nullable String voertNietUit,
        String bron) {

    /** A place that every school fills, each with a role of its own. */
    public enum Plek {
        /** Belongs to a class; the first to turn to for pupil and family. */
        EERSTE_AANSPREEKPUNT,
        /** Teaches a group. */
        LESGEVER,
        /** Coordinates the support, and is told first when something stands still. */
        COORDINATOR
    }

    /** To whom a role belongs. */
    public enum Kring {
        INTERN,
        EXTERN,
        GEZIN
    }

    /** The domains that a schoolondersteuningsteam brings together. */
    public enum Domein {
        ONDERWIJSONDERSTEUNING,
        JEUGDHULP,
        GEZONDHEID,
        VEILIGHEID
    }

    /** The first line works in the class, the second around it, the third comes from outside. */
    public enum Lijn {
        EERSTE,
        TWEEDE,
        DERDE
    }

    public Rol {
        taken = Lijst.van(taken);
    }
}
