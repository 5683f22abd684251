package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import org.jspecify.annotations.Nullable;

/**
 * An organisation with which the school works (PARTNER-01).
 *
 * @param wat what it does for the pupils of the school
 * @param contact who of the school keeps in touch
 */
public record Partner(
        String id,
        String naam,
        String wat,
        @Nullable @Verwijst(ROL) String contact,
        String bron) {}
