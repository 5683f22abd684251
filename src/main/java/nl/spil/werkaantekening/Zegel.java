package nl.spil.werkaantekening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.spil.gedeeld.databank.Sleutelbos;
import org.springframework.stereotype.Component;

/**
 * Closes a text under a key made for it alone, and that key under the one outside the database. Both are bound to the row and its
 * writer: in a row of somebody else they open nothing. Not to the pupil, because two numbers may turn out to be one pupil.
 */
@Component
class Zegel {

    private static final int SLEUTEL = 32;
    private static final int NONCE = 12;
    private static final int TEKEN_BITS = 128;

    /** Texts are filled up to whole blocks, so that how long it is says little. */
    private static final int BLOK = 512;

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final byte[] LEEG = {};

    private final Sleutelbos sleutelbos;

    Zegel(Sleutelbos sleutelbos) {
        this.sleutelbos = sleutelbos;
    }

    /** What a text belongs to. */
    record Van(UUID id, UUID auteur) {
        String tekst() {
            return "werkaantekening " + id + " " + auteur;
        }
    }

    record Gesloten(byte[] sleutel, byte[] tekst) {}

    /** Every time under a new key: what was there before is not to be opened with it. */
    Gesloten sluit(Van van, String tekst) {
        if (tekst.isEmpty()) return new Gesloten(LEEG, LEEG);
        byte[] sleutel = toeval(SLEUTEL);
        byte[] nonce = toeval(NONCE);
        byte[] geheim = reken(Cipher.ENCRYPT_MODE, sleutel, nonce, vul(tekst), van);
        return new Gesloten(
                sleutelbos.versleutel(sleutel, van.tekst()),
                ByteBuffer.allocate(NONCE + geheim.length)
                        .put(nonce)
                        .put(geheim)
                        .array());
    }

    /** Nothing when it does not open: the key outside the database is another one, or somebody moved the row. */
    Optional<String> open(Van van, byte[] sleutel, byte[] tekst) {
        if (tekst.length == 0) return Optional.of("");
        if (tekst.length <= NONCE) return Optional.empty();
        try {
            byte[] eigen = sleutelbos.ontsleutel(sleutel, van.tekst());
            byte[] vol = reken(
                    Cipher.DECRYPT_MODE,
                    eigen,
                    Arrays.copyOf(tekst, NONCE),
                    Arrays.copyOfRange(tekst, NONCE, tekst.length),
                    van);
            ByteBuffer b = ByteBuffer.wrap(vol);
            byte[] klaar = new byte[b.getInt()];
            b.get(klaar);
            return Optional.of(new String(klaar, StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The same key under the newest key outside the database; nothing when it is already, or does not open. */
    Optional<byte[]> herverpak(Van van, byte[] sleutel) {
        if (!sleutelbos.isVanVorige(sleutel)) return Optional.empty();
        try {
            return Optional.of(sleutelbos.versleutel(sleutelbos.ontsleutel(sleutel, van.tekst()), van.tekst()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] vul(String tekst) {
        byte[] klaar = tekst.getBytes(StandardCharsets.UTF_8);
        int nodig = Integer.BYTES + klaar.length;
        return ByteBuffer.allocate((nodig + BLOK - 1) / BLOK * BLOK)
                .putInt(klaar.length)
                .put(klaar)
                .array();
    }

    private static byte[] toeval(int lengte) {
        byte[] uit = new byte[lengte];
        TOEVAL.nextBytes(uit);
        return uit;
    }

    private static byte[] reken(int kant, byte[] sleutel, byte[] nonce, byte[] in, Van van) {
        try {
            Cipher cijfer = Cipher.getInstance("AES/GCM/NoPadding");
            cijfer.init(kant, new SecretKeySpec(sleutel, "AES"), new GCMParameterSpec(TEKEN_BITS, nonce));
            cijfer.updateAAD(van.tekst().getBytes(StandardCharsets.UTF_8));
            return cijfer.doFinal(in);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("deze aantekening is niet te openen", e);
        }
    }
}
