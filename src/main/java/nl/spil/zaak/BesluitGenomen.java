package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision was taken. Published in the same transaction.
 *
 * @param soort key of the kind of decision
 * @param naarFase phase where the zaak is now
 * @param uitvoerderId account of the executor; null when it is somebody outside the school
 * @param opentPlan key of the plansoort of which this decision opens a new version; empty when it opens none
 */
public record BesluitGenomen(
        UUID besluit,
        UUID zaak,
        String nummer,
        UUID leerling,
        UUID planversie,
        String soort,
        String naam,
        String vanFase,
        String naarFase,
        String doel,
        List<String> aspecten,
        @Nullable UUID uitvoerderId,
        String uitvoerder,
        @Nullable LocalDate start,
        @Nullable LocalDate evaluatieOp,
        String opentPlan,
        @Nullable UUID overleg,
        UUID door,
        Instant op) {}
