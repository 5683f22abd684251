package nl.spil.dossier;

import nl.spil.toegang.Inzage;

/**
 * A module above that has something to tell in the tijdlijn: decisions, plans, meetings. Each is a function of its module that
 * gives only what this person may read (toegang.zicht); all are asked in one statement.
 */
public interface Tijdlijnbron {

    /** Whether this person may read anything of it at all; if not, nothing is asked. */
    boolean geldtVoor(Inzage inzage);

    /**
     * The function that tells, of the opened pupil: {@code (leerling, voor dag, voor id, hoogstens)} gives rows of
     * dossier.tijdlijnregel before that line, newest first. An id names one line for ever.
     */
    String functie();
}
