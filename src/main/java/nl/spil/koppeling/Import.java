package nl.spil.koppeling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param stil whether a running one has said nothing for so long that its server must have stopped
 */
public record Import(
        UUID id,
        String door,
        Importstaat staat,
        String schooljaar,
        Instant ontvangenOp,
        String stap,
        int gedaan,
        int totaal,
        boolean stil,
        @Nullable Rapport rapport) {}
