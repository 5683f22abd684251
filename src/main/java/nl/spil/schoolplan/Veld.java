package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.INVULBRON;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param hulp what is meant, beside the field
 * @param keuzes the possible answers of a {@code KEUZE} or {@code MEERKEUZE}
 * @param vooringevuldUit what the dossier can already supply
 * @param tenzij the field of the same form that holds the reason when this one stays empty; with it, a required field may be
 *     left out
 * @param geweest a {@code DATUM} on which something happened, so that it lies in the past
 * @param rol which people a {@code PERSOON} is chosen from; without it all staff of the location
 * @param redenBij at which answer a {@code JANEE_REDEN} asks why; without it at both
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
        @Nullable @Verwijst(ROL) String rol,
        @Nullable Antwoord redenBij,
        String bron) {

    /** How a field is filled in. */
    public enum Soort {
        TEKST,
        LANG,
        KEUZE,
        /** Several of the choices. */
        MEERKEUZE,
        DATUM,
        /** From a day, up to and including a day or still running. */
        PERIODE,
        /** Hours and minutes. */
        DUUR,
        /** A whole number. */
        GETAL,
        JANEE,
        /** Yes or no, and why. */
        JANEE_REDEN,
        /** One of the partners of the plan. */
        PARTNER,
        /** Somebody of the location. */
        PERSOON,
        /** A meeting of the location. */
        OVERLEG;

        public boolean kiest() {
            return this == KEUZE || this == MEERKEUZE;
        }
    }

    /** Of a question that is answered with yes or no. */
    public enum Antwoord {
        JA,
        NEE
    }

    /** A possible answer. */
    public record Keuze(String id, String naam) {}

    public Veld {
        keuzes = Lijst.van(keuzes);
    }

    /** Whether this answer of a {@code JANEE_REDEN} asks why. */
    public boolean vraagtReden(String antwoord) {
        return soort == Soort.JANEE_REDEN
                && !antwoord.isEmpty()
                && (redenBij == null || redenBij.name().equalsIgnoreCase(antwoord));
    }
}
