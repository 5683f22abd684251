package nl.spil.schoolplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan with all that it inherits as text and back, the same text for the same plan, so that a version can be kept for years.
 * Keys stand in alphabetical order and what is empty is left out: a key that a later Spil adds does not change the
 * text of a plan that does not use it, and an old text can be read by a later Spil.
 */
final class Plantekens {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(leeg -> leeg.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .build();

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
        } catch (NoSuchAlgorithmException fout) {
            throw new IllegalStateException("SHA-256 hoort bij Java", fout);
        }
    }
}
