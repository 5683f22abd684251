package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dossier that is kept apart.
 *
 * @param rollen who may have any right in it at all; nobody named means everyone
 */
public record Compartiment(
        String id,
        String naam,
        @Nullable String omschrijving,
        @Verwijst(ROL) List<String> rollen,
        String bron) {

    public Compartiment {
        rollen = Lijst.van(rollen);
    }

    /** Whether a role can have a right in this compartment. */
    public boolean laatToe(String rol) {
        return rollen.isEmpty() || rollen.contains(rol);
    }
}
