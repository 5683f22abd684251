package nl.spil.journey;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the journeys of one build looked at: a file, because what looks back on them runs in a JVM of its own. Each line
 * is a kind of thing, a space and its name.
 */
final class Kijkboek {

    private static final String BLAD = "blad ";
    private static final String REIS = "reis ";

    private final Path bestand = Path.of(System.getProperty("spil.bekeken", "target/schermen/bekeken-los.txt"));

    void bekeken(String pad) {
        schrijf(BLAD + pad);
    }

    /** A class of journeys looked at something. */
    void gelopen(String klasse) {
        schrijf(REIS + klasse);
    }

    Set<String> bladen() {
        return lees(BLAD);
    }

    Set<String> reizen() {
        return lees(REIS);
    }

    private void schrijf(String regel) {
        try {
            Files.createDirectories(bestand.getParent());
            Files.writeString(bestand, regel + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> lees(String soort) {
        if (!Files.exists(bestand)) return Set.of();
        try (Stream<String> regels = Files.lines(bestand)) {
            return regels.filter(r -> r.startsWith(soort))
                    .map(r -> r.substring(soort.length()))
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
