package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;

import org.jspecify.annotations.Nullable;

/**
 * That a school asks the other schools of its bestuur for a place for a pupil, without saying who it is (ROUTE-26). Who does so is
 * whoever takes the place of coordinator.
 *
 * @param toestemming the consent by which one chosen school learns who it is
 * @param binnenDagen within how many days the school looks again whether there is a place
 * @param toelichting what the school says about it, above the form
 */
public record Plaatsvraag(
        @Verwijst(TOESTEMMINGSOORT) String toestemming,
        int binnenDagen,
        @Nullable String toelichting,
        String bron) {}
