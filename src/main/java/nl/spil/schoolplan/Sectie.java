package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.INVULBRON;

import org.jspecify.annotations.Nullable;

/**
 * A part of a plan.
 *
 * @param hulptekst what belongs here, in the words of whoever writes it
 * @param handelingsdeel whether this part needs the agreement of the parents (WVO 2020 art. 2.44 lid 2)
 * @param vooringevuldUit what the dossier can already supply
 */
public record Sectie(
        String id,
        String naam,
        Soort soort,
        String hulptekst,
        boolean verplicht,
        boolean handelingsdeel,
        @Nullable @Verwijst(INVULBRON) String vooringevuldUit,
        String bron) {

    /** What a part consists of. */
    public enum Soort {
        TEKST,
        DOELEN,
        HOREN,
        EVALUATIE
    }
}
