package nl.spil.dekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Where a source names a requirement. */
record Vindplaats(String id, String bestand, int regel) {

    /** Every id named in the files below {@code map}, in reading order; {@code deel} keeps what counts of a file. */
    static List<Vindplaats> zoek(Path map, String uitgang, Pattern id, UnaryOperator<String> deel) {
        var gevonden = new ArrayList<Vindplaats>();
        for (var bestand : bestanden(map, uitgang)) {
            var tekst = deel.apply(lees(bestand));
            var treffer = id.matcher(tekst);
            while (treffer.find()) {
                gevonden.add(new Vindplaats(
                        treffer.group(), naam(map, bestand), JavaBron.regelnummer(tekst, treffer.start())));
            }
        }
        return gevonden;
    }

    static List<Path> bestanden(Path map, String uitgang) {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (var paden = Files.walk(map)) {
            return paden.filter(Files::isRegularFile)
                    .filter(pad -> pad.toString().endsWith(uitgang))
                    .sorted((a, b) -> naam(map, a).compareTo(naam(map, b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lees(Path bestand) {
        try {
            return Files.readString(bestand).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path below {@code map}, the same on every system. */
    static String naam(Path map, Path bestand) {
        return map.relativize(bestand).toString().replace('\\', '/');
    }
}
