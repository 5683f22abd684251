package nl.spil.wandeling;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that stands in one text field of one row and nowhere else. Whoever reads it has read that row.
 *
 * @param leerling whom the row is about
 * @param auteur who wrote the row, if that counts for reading
 * @param vrij released for whoever reads only what was released
 * @param ook who may read it besides, whatever their role
 * @param niet who may not read it, whatever their role
 * @param alleen when not null: nobody else than these
 */
record Kanarie(
        String woord,
        Wereld.Leerling leerling,
        int klasse,
        String wat,
        @Nullable String auteur,
        boolean vrij,
        Set<String> ook,
        Set<String> niet,
        @Nullable Set<String> alleen) {

    static final java.util.regex.Pattern PATROON = java.util.regex.Pattern.compile(
            "kanarie-\\d+-[a-z0-9._]+-[0-9a-f]{12}", java.util.regex.Pattern.CASE_INSENSITIVE);
}
