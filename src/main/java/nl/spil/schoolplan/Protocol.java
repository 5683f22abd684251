package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import org.jspecify.annotations.Nullable;

/**
 * A protocol or document of the school that staff must be able to find (PROTOCOL-01).
 *
 * @param gaatOver what it is about
 * @param eigenaar who keeps it up to date
 */
public record Protocol(
        String id,
        String naam,
        @Nullable String gaatOver,
        @Nullable @Verwijst(ROL) String eigenaar,
        String bron) {}
