package nl.spil.gedeeld;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * New keys. Time-ordered (UUID version 7), so that an index grows at its end, and unguessable in its last 62 bits.
 */
public final class Ids {

    private static final SecureRandom TOEVAL = new SecureRandom();

    private Ids() {}

    public static UUID nieuw() {
        long hoog = (System.currentTimeMillis() << 16) | 0x7000L | (TOEVAL.nextInt() & 0xFFFL);
        long laag = (TOEVAL.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(hoog, laag);
    }
}
