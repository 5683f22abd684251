package nl.spil.gedeeld.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what even the owner of the database may not read, under a key that is never in it (AES-256-GCM). The key comes from the
 * environment or a file; only the embedded database, which is for trying, makes one itself. Earlier keys stay readable while everything is
 * wrapped again ({@link Sleutelwissel}).
 */
@Component
public class Sleutelbos {

    /** Without the mark of its key: from before there could be more than one. */
    private static final byte ZONDER_MERK = 1;

    private static final byte MET_MERK = 2;
    private static final int MERK = 4;
    private static final int NONCE = 12;
    private static final int TEKEN_BITS = 128;
    private static final int LENGTE = 32;
    private static final SecureRandom TOEVAL = new SecureRandom();

    /** The first closes; all open. */
    private final List<SecretKey> sleutels;

    @Autowired
    Sleutelbos(
            @Value("${spil.sleutel.waarde:}") String waarde,
            @Value("${spil.sleutel.bestand:}") String bestand,
            @Value("${spil.sleutel.vorige.waarde:}") String vorige,
            @Value("${spil.sleutel.vorige.bestand:}") String vorigeBestand,
            DatabankInstellingen databank) {
        List<SecretKey> alle = new ArrayList<>();
        alle.add(sleutel(waarde, bestand, databank));
        if (!vorige.isBlank()) alle.addAll(leesAlle(vorige, "spil.sleutel.vorige.waarde"));
        if (!vorigeBestand.isBlank()) {
            try {
                alle.addAll(leesAlle(Files.readString(Path.of(vorigeBestand)), vorigeBestand));
            } catch (IOException e) {
                throw new UncheckedIOException("Het bestand met vorige sleutels is niet te lezen: " + vorigeBestand, e);
            }
        }
        this.sleutels = List.copyOf(alle);
    }

    private Sleutelbos(List<SecretKey> sleutels) {
        this.sleutels = List.copyOf(sleutels);
    }

    /**
     * Other keys, for one purpose: its own when there are (the first closes, all open), else made from these, so that neither opens
     * what the other closed.
     *
     * @param waarde keys of its own, base64; or {@code bestand}, the file that holds them; both empty when there are none
     */
    public Sleutelbos voor(String doel, String waarde, String bestand) {
        if (!waarde.isBlank()) return new Sleutelbos(leesAlle(waarde, doel));
        if (bestand.isBlank())
            return new Sleutelbos(sleutels.stream()
                    .<SecretKey>map(s -> new SecretKeySpec(kenmerk(s, "sleutel:" + doel), "AES"))
                    .toList());
        try {
            return new Sleutelbos(leesAlle(Files.readString(Path.of(bestand)), bestand));
        } catch (IOException e) {
            throw new UncheckedIOException("Het bestand met de sleutel is niet te lezen: " + bestand, e);
        }
    }

    /** The same for the same text, and nothing to whoever has not the key: for finding without knowing what. By every key, the newest first. */
    public List<byte[]> kenmerken(String tekst) {
        return sleutels.stream().map(s -> kenmerk(s, tekst)).toList();
    }

    private static byte[] kenmerk(SecretKey sleutel, String tekst) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sleutel.getEncoded(), "HmacSHA256"));
            return mac.doFinal(tekst.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a key that nothing should need much longer. */
    public boolean kentVorige() {
        return sleutels.size() > 1;
    }

    /** Whether this must be wrapped again, because an earlier key closed it. */
    public boolean isVanVorige(byte[] geheim) {
        return geheim.length == 0
                || geheim[0] != MET_MERK
                || !Arrays.equals(Arrays.copyOfRange(geheim, 1, 1 + MERK), merk(sleutels.getFirst()));
    }

    /**
     * @param waarvan what this belongs to (table and key of the row): the same bytes in another row do not open
     * @return version, mark of the key, nonce, text and mark
     */
    public byte[] versleutel(byte[] klaar, String waarvan) {
        SecretKey sleutel = sleutels.getFirst();
        byte[] nonce = new byte[NONCE];
        TOEVAL.nextBytes(nonce);
        byte[] geheim = reken(Cipher.ENCRYPT_MODE, sleutel, nonce, klaar, waarvan);
        return ByteBuffer.allocate(1 + MERK + NONCE + geheim.length)
                .put(MET_MERK)
                .put(merk(sleutel))
                .put(nonce)
                .put(geheim)
                .array();
    }

    /** @throws IllegalStateException when it was changed, belongs to something else, or was made under a key that is not here */
    public byte[] ontsleutel(byte[] geheim, String waarvan) {
        int kop = geheim.length > 0 && geheim[0] == MET_MERK ? 1 + MERK : 1;
        if (geheim.length < kop + NONCE || (geheim[0] != MET_MERK && geheim[0] != ZONDER_MERK))
            throw new IllegalStateException("onbekende versleuteling");
        byte[] nonce = Arrays.copyOfRange(geheim, kop, kop + NONCE);
        byte[] tekst = Arrays.copyOfRange(geheim, kop + NONCE, geheim.length);
        IllegalStateException fout = new IllegalStateException("dit is met geen sleutel te lezen");
        for (SecretKey sleutel : sleutels) {
            if (geheim[0] == MET_MERK && !Arrays.equals(Arrays.copyOfRange(geheim, 1, kop), merk(sleutel))) continue;
            try {
                return reken(Cipher.DECRYPT_MODE, sleutel, nonce, tekst, waarvan);
            } catch (IllegalStateException e) {
                fout = e;
            }
        }
        throw fout;
    }

    /** Tells keys apart, and nothing about them. */
    private static byte[] merk(SecretKey sleutel) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(sleutel.getEncoded()), MERK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] reken(int kant, SecretKey sleutel, byte[] nonce, byte[] in, String waarvan) {
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

    private static List<SecretKey> leesAlle(String tekst, String waar) {
        return tekst.lines()
                .flatMap(regel -> Arrays.stream(regel.split(",")))
                .filter(regel -> !regel.isBlank())
                .map(regel -> lees(regel, waar))
                .toList();
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
