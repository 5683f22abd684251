package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.METING;

import org.jspecify.annotations.Nullable;

/**
 * A figure of which the document has a table or names a number (PROFIEL-01).
 *
 * @param naam what is counted
 * @param meting what Spil counts for it now; nothing when Spil does not have the data
 * @param document what the document said, with the year
 */
public record Kengetal(
        String id,
        String naam,
        @Nullable @Verwijst(METING) String meting,
        @Nullable String document,
        String bron) {}
