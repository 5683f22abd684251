package nl.spil.dossier;

import nl.spil.toegang.Inzage;

/**
 * A module above that has something to tell in the tijdlijn: decisions, plans, meetings. All of them are read in one statement,
 * under row-level security.
 */
public interface Tijdlijnbron {

    /** Whether this person may read anything of it at all; if not, nothing is asked. */
    boolean geldtVoor(Inzage inzage);

    /**
     * A select over the pupil {@code :leerling} with the columns {@code id, dag, kop, tekst, afspraak, wie, url, klasse} of a
     * {@link Tijdlijnregel}. An id names one line for ever; {@code url} is where it stands in full, or empty.
     */
    String sql();
}
