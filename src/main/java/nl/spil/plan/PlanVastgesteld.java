package nl.spil.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan holds from now on. Published in the same transaction. */
public record PlanVastgesteld(
        UUID plan,
        UUID leerling,
        String soort,
        int versienummer,
        int uitgave,
        @Nullable UUID zaak,
        UUID door,
        Instant op) {}
