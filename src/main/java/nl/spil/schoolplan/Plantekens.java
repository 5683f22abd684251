package nl.spil.schoolplan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A merged plan as text and back, the same text for the same plan, so that it can be kept for years. */
final class Plantekens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Plantekens() {}

    static String schrijf(Schoolplan plan) {
        return JSON.writeValueAsString(plan);
    }

    static Schoolplan lees(String tekst) {
        return JSON.readValue(tekst, Schoolplan.class);
    }

    static String vingerafdruk(String tekst) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
