package nl.spil.bewaren;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Sleutelhouder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was destroyed, written down outside the database: one line per decision, only added, readable and makeable with the key of
 * Spil only. A backup that is put back does not know it; {@link Herhaling} does it again before Spil opens.
 */
@Component
class Vernietigingslijst implements Sleutelhouder {

    private static final Logger LOG = LoggerFactory.getLogger(Vernietigingslijst.class);
    private static final String WAARVAN = "bewaren.vernietiging";

    private final Path bestand;
    private final Sleutelbos sleutelbos;

    Vernietigingslijst(@Value("${spil.vernietiging.lijst}") Path bestand, Sleutelbos sleutelbos) {
        this.bestand = bestand;
        this.sleutelbos = sleutelbos;
    }

    /** On the disk when this returns, so before the destruction itself is committed. */
    synchronized void schrijf(String besluit) {
        String regel = Base64.getEncoder()
                        .encodeToString(sleutelbos.versleutel(besluit.getBytes(StandardCharsets.UTF_8), WAARVAN))
                + "\n";
        try {
            Path map = bestand.toAbsolutePath().getParent();
            if (map != null) Files.createDirectories(map);
            haalHalveRegelWeg();
            try (FileChannel uit = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = StandardCharsets.UTF_8.encode(regel);
                while (bytes.hasRemaining()) uit.write(bytes);
                uit.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a crash left unfinished was never decided: the line that comes now must not grow onto it. */
    private void haalHalveRegelWeg() throws IOException {
        if (!Files.exists(bestand)) return;
        byte[] alles = Files.readAllBytes(bestand);
        int eind = alles.length;
        while (eind > 0 && alles[eind - 1] != '\n') eind--;
        if (eind == alles.length) return;
        try (FileChannel kort = FileChannel.open(bestand, StandardOpenOption.WRITE)) {
            kort.truncate(eind);
            kort.force(true);
        }
    }

    @Override
    public String wat() {
        return "lijst van vernietigingen";
    }

    /** The same lines in the same order under the newest key; the old file stays until the new one is whole. */
    @Override
    public synchronized int herverpak() {
        if (!Files.exists(bestand)) return 0;
        try {
            haalHalveRegelWeg();
            int gedaan = 0;
            StringBuilder nieuw = new StringBuilder();
            for (String regel : Files.readAllLines(bestand)) {
                byte[] dicht = Base64.getDecoder().decode(regel);
                if (sleutelbos.isVanVorige(dicht)) {
                    dicht = sleutelbos.versleutel(sleutelbos.ontsleutel(dicht, WAARVAN), WAARVAN);
                    gedaan++;
                }
                nieuw.append(Base64.getEncoder().encodeToString(dicht)).append('\n');
            }
            if (gedaan == 0) return 0;
            Path naast = bestand.resolveSibling(bestand.getFileName() + ".nieuw");
            try (FileChannel uit = FileChannel.open(
                    naast, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = StandardCharsets.UTF_8.encode(nieuw.toString());
                while (bytes.hasRemaining()) uit.write(bytes);
                uit.force(true);
            }
            Files.move(naast, bestand, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return gedaan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return the decisions as they were taken, oldest first
     * @throws IllegalStateException when a line cannot be read: Spil must not open with what was destroyed
     */
    List<String> lees() {
        if (!Files.exists(bestand)) return List.of();
        List<String> uit = new ArrayList<>();
        try {
            String alles = Files.readString(bestand);
            List<String> regels = alles.lines().toList();
            for (int i = 0; i < regels.size(); i++) {
                try {
                    uit.add(new String(
                            sleutelbos.ontsleutel(Base64.getDecoder().decode(regels.get(i)), WAARVAN),
                            StandardCharsets.UTF_8));
                } catch (IllegalArgumentException | IllegalStateException e) {
                    // A machine that fell down left half a line, and then the destruction itself was not committed
                    // either.
                    if (i == regels.size() - 1 && !alles.endsWith("\n")) {
                        LOG.warn("De laatste regel van {} is niet af en telt niet mee", bestand);
                        continue;
                    }
                    throw new IllegalStateException(
                            "Regel %d van %s is niet te lezen. Spil gaat niet open, omdat dan kan terugkomen wat vernietigd is. Zet de lijst en de sleutel (spil.sleutel) terug die bij deze databank horen."
                                    .formatted(i + 1, bestand),
                            e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(uit);
    }
}
