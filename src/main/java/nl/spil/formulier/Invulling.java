package nl.spil.formulier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The column of the table as answers. */
    public static Map<String, String> antwoorden(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    /** An answer with its question. */
    public record Regel(String vraag, String antwoord) {}
}
