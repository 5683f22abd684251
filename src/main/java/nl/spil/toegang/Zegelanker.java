package nl.spil.toegang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The heads of the read log, written down outside the database: one line each, only added. Put the file where who manages the
 * database cannot write (another machine, a log collector); without it, whoever owns the database could forge a whole chain.
 */
final class Zegelanker {

    /** One head: the seal with this number of this bestuur. */
    record Hoofd(Instant op, UUID bestuur, long nummer, String hex) {

        Hoofd(Instant op, UUID bestuur, long nummer, byte[] hoofd) {
            this(op, bestuur, nummer, HexFormat.of().formatHex(hoofd));
        }

        String regel() {
            return op + " " + bestuur + " " + nummer + " " + hex;
        }

        static @Nullable Hoofd lees(String regel) {
            String[] delen = regel.split(" ", -1);
            try {
                return delen.length == 4
                        ? new Hoofd(
                                Instant.parse(delen[0]), UUID.fromString(delen[1]), Long.parseLong(delen[2]), delen[3])
                        : null;
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return null;
            }
        }
    }

    private final Path bestand;

    Zegelanker(Path bestand) {
        this.bestand = bestand;
    }

    /** On the disk when this returns. */
    synchronized void schrijf(List<Hoofd> hoofden) {
        if (hoofden.isEmpty()) return;
        StringBuilder tekst = new StringBuilder();
        hoofden.forEach(h -> tekst.append(h.regel()).append('\n'));
        try {
            Path map = bestand.toAbsolutePath().getParent();
            if (map != null) Files.createDirectories(map);
            try (FileChannel uit = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = StandardCharsets.UTF_8.encode(tekst.toString());
                while (bytes.hasRemaining()) uit.write(bytes);
                uit.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept, and the lines that cannot be read: a machine that fell down may leave half a line. */
    Bewaard lees() {
        if (!Files.exists(bestand)) return new Bewaard(List.of(), List.of());
        List<Hoofd> hoofden = new ArrayList<>();
        List<Integer> onleesbaar = new ArrayList<>();
        int nummer = 0;
        try {
            for (String regel : Files.readAllLines(bestand)) {
                nummer++;
                Hoofd hoofd = Hoofd.lees(regel);
                if (hoofd == null) onleesbaar.add(nummer);
                else hoofden.add(hoofd);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bewaard(List.copyOf(hoofden), List.copyOf(onleesbaar));
    }

    record Bewaard(List<Hoofd> hoofden, List<Integer> onleesbaar) {}
}
