package nl.spil.gedeeld.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what even the owner of the database may not read, under a key that is never in it (AES-256-GCM). The key comes from the
 * environment or a file; only the embedded database, which is for trying, makes one itself.
 */
@Component
public class Sleutelbos {

    private static final byte VERSIE = 1;
    private static final int NONCE = 12;
    private static final int TEKEN_BITS = 128;
    private static final int LENGTE = 32;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private final SecretKey sleutel;

    Sleutelbos(
            @Value("${spil.sleutel.waarde:}") String waarde,
            @Value("${spil.sleutel.bestand:}") String bestand,
            DatabankInstellingen databank) {
        this.sleutel = sleutel(waarde, bestand, databank);
    }

    /**
     * @param waarvan what this belongs to (table and key of the row): the same bytes in another row do not open
     * @return version, nonce, text and mark
     */
    public byte[] versleutel(byte[] klaar, String waarvan) {
        byte[] nonce = new byte[NONCE];
        TOEVAL.nextBytes(nonce);
        byte[] geheim = reken(Cipher.ENCRYPT_MODE, nonce, klaar, waarvan);
        byte[] uit = new byte[1 + NONCE + geheim.length];
        uit[0] = VERSIE;
        System.arraycopy(nonce, 0, uit, 1, NONCE);
        System.arraycopy(geheim, 0, uit, 1 + NONCE, geheim.length);
        return uit;
    }

    /** @throws IllegalStateException when it was changed, belongs to something else, or was made under another key */
    public byte[] ontsleutel(byte[] geheim, String waarvan) {
        if (geheim.length < 1 + NONCE || geheim[0] != VERSIE)
            throw new IllegalStateException("onbekende versleuteling");
        return reken(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(geheim, 1, 1 + NONCE),
                Arrays.copyOfRange(geheim, 1 + NONCE, geheim.length),
                waarvan);
    }

    private byte[] reken(int kant, byte[] nonce, byte[] in, String waarvan) {
        try {
            Cipher cijfer = Cipher.getInstance("AES/GCM/NoPadding");
            cijfer.init(kant, sleutel, new GCMParameterSpec(TEKEN_BITS, nonce));
            cijfer.updateAAD(waarvan.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cijfer.doFinal(in);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("dit is niet met deze sleutel te lezen", e);
        }
    }

    private static SecretKey sleutel(String waarde, String bestand, DatabankInstellingen databank) {
        if (!waarde.isBlank()) return lees(waarde, "spil.sleutel.waarde");
        boolean eigen = databank.url() != null && !databank.url().isBlank();
        if (bestand.isBlank() && eigen) {
            throw new IllegalStateException(
                    "Zet spil.sleutel.bestand (of spil.sleutel.waarde): de sleutel voor wat de databank niet mag kunnen lezen."
                            + " Maak hem eenmalig met: openssl rand -base64 32");
        }
        Path pad = bestand.isBlank() ? databank.map().resolve("sleutel") : Path.of(bestand);
        try {
            if (!Files.exists(pad) && !eigen) maak(pad);
            return lees(Files.readString(pad), pad.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Het bestand met de sleutel is niet te lezen: " + pad, e);
        }
    }

    private static void maak(Path pad) throws IOException {
        byte[] nieuw = new byte[LENGTE];
        TOEVAL.nextBytes(nieuw);
        Files.createDirectories(pad.toAbsolutePath().getParent());
        try {
            Files.createFile(pad, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(pad, Base64.getEncoder().encodeToString(nieuw));
        } catch (FileAlreadyExistsException e) {
            // Somebody was first; theirs is the key.
        }
    }

    private static SecretKey lees(String tekst, String waar) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(tekst.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("De sleutel in " + waar + " is geen base64", e);
        }
        if (bytes.length != LENGTE)
            throw new IllegalStateException(
                    "De sleutel in " + waar + " is geen 32 bytes; maak hem met: openssl rand -base64 32");
        return new SecretKeySpec(bytes, "AES");
    }
}
