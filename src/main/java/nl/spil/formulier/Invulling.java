package nl.spil.formulier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A form that was handed in.
 *
 * @param antwoorden field to answer
 * @param door name of who handed it in, and as what
 */
public record Invulling(
        UUID id,
        UUID leerling,
        String formulier,
        UUID planversie,
        Map<String, String> antwoorden,
        String door,
        String rol,
        Instant op) {

    /** An answer with its question. */
    public record Regel(String vraag, String antwoord) {}
}
