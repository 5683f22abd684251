package nl.spil.toegang;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six figures that change every half minute, as every app for codes makes them (RFC 6238: SHA-1, 30 seconds). */
final class Tijdcode {

    private static final int STAP = 30;
    private static final int GEHEIM = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Tijdcode() {}

    static byte[] nieuwGeheim() {
        byte[] geheim = new byte[GEHEIM];
        TOEVAL.nextBytes(geheim);
        return geheim;
    }

    /** The step of time at which this code holds, one step of clock drift either way; nothing when it never does. */
    static OptionalLong stap(byte[] geheim, String code, Instant nu) {
        long hier = nu.getEpochSecond() / STAP;
        for (long stap = hier - 1; stap <= hier + 1; stap++) {
            if (Sessies.gelijk(
                    code(geheim, stap).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    code.getBytes(java.nio.charset.StandardCharsets.UTF_8))) return OptionalLong.of(stap);
        }
        return OptionalLong.empty();
    }

    static String op(byte[] geheim, Instant nu) {
        return code(geheim, nu.getEpochSecond() / STAP);
    }

    private static String code(byte[] geheim, long stap) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(geheim, "HmacSHA1"));
            byte[] h = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(stap).array());
            int getal = ByteBuffer.wrap(h, h[h.length - 1] & 0xf, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", getal % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base32(byte[] bytes) {
        StringBuilder uit = new StringBuilder();
        int rest = 0;
        int bits = 0;
        for (byte b : bytes) {
            rest = rest << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) uit.append(BASE32.charAt(rest >>> bits - 5 & 31));
        }
        if (bits > 0) uit.append(BASE32.charAt(rest << 5 - bits & 31));
        return uit.toString();
    }

    static byte[] vanBase32(String tekst) {
        ByteBuffer uit = ByteBuffer.allocate(tekst.length() * 5 / 8);
        int rest = 0;
        int bits = 0;
        for (char c : tekst.toCharArray()) {
            rest = rest << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                uit.put((byte) (rest >>> bits - 8));
                bits -= 8;
            }
        }
        return uit.array();
    }
}
