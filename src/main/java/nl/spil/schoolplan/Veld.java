package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.INVULBRON;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param hulp what is meant, beside the field
 * @param keuzes the possible answers of a {@code KEUZE}
 * @param vooringevuldUit what the dossier can already supply
 */
public record Veld(
        String id,
        String label,
        Soort soort,
        boolean verplicht,
        @Nullable String hulp,
        List<Keuze> keuzes,
        @Nullable @Verwijst(INVULBRON) String vooringevuldUit,
        String bron) {

    /** How a field is filled in. */
    public enum Soort {
        TEKST,
        LANG,
        KEUZE,
        DATUM,
        JANEE
    }

    /** A possible answer. */
    public record Keuze(String id, String naam) {}

    public Veld {
        keuzes = Lijst.van(keuzes);
    }
}
