package nl.spil.zaak;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil is in the route, for the page of the pupil.
 *
 * @param naam name of the procedure: "Ondersteuningsroute"
 * @param fase name of the phase of now
 * @param elders whether the pupil is taught outside the own school now
 * @param volgende what comes next; empty when nothing is open that this person sees
 * @param volgendeOp the last day for it
 */
public record Zaakblok(
        String nummer,
        String url,
        String naam,
        String fase,
        List<Routestap> stappen,
        String eigenaar,
        boolean loopt,
        boolean elders,
        String volgende,
        @Nullable LocalDate volgendeOp) {}
