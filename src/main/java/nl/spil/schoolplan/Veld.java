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
 * @param tenzij the field of the same form that holds the reason when this one stays empty; with it, a required field may be
 *     left out
 * @param geweest a {@code DATUM} on which something happened, so that it lies in the past
 */
public record Veld(
        String id,
        String label,
        Soort soort,
        boolean verplicht,
        @Nullable String hulp,
        List<Keuze> keuzes,
        @Nullable @Verwijst(INVULBRON) String vooringevuldUit,
        @Nullable String tenzij,
        boolean geweest,
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
