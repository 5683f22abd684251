package nl.spil.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a goal was recorded. Published in the same transaction.
 *
 * @param uitkomst bereikt, deels or niet
 * @param zaak the zaak from which the goal came; null when it came from none
 * @param besluit the decision from which the goal came; null when it came from none
 */
public record DoelGeevalueerd(
        UUID evaluatie,
        UUID doel,
        UUID plan,
        UUID leerling,
        String uitkomst,
        @Nullable UUID zaak,
        @Nullable UUID besluit,
        UUID door,
        Instant op) {}
