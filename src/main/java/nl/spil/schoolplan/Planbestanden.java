package nl.spil.schoolplan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import nl.spil.schoolplan.yaml.YamlLezer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the files of plans come from: those that Spil ships, and those in a folder of the school. A file in the folder takes
 * the place of a shipped one with the same name.
 */
public final class Planbestanden {

    private static final String MAP = "schoolplannen/";
    private static final int MEESTE_IN_ZIP = 50;

    private Planbestanden() {}

    /** The plans that come with Spil. */
    public static Collection<Planbestand> meegeleverd() {
        try {
            var bestanden = new ArrayList<Planbestand>();
            var gevonden = new PathMatchingResourcePatternResolver().getResources("classpath*:" + MAP + "**/*.yaml");
            for (var bron : gevonden) {
                var url = bron.getURL().getPath();
                bestanden.add(lees(url.substring(url.lastIndexOf(MAP) + MAP.length()), bron.getInputStream()));
            }
            bestanden.sort(Comparator.comparing(Planbestand::naam));
            return List.copyOf(bestanden);
        } catch (IOException fout) {
            throw new UncheckedIOException("De meegeleverde schoolplannen zijn niet te lezen", fout);
        }
    }

    /** The plans in a folder and the folders below it. */
    public static Collection<Planbestand> uitMap(Path map) {
        try (var paden = Files.walk(map)) {
            return paden.filter(pad -> pad.getFileName().toString().endsWith(Planbestand.EXTENSIE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Planbestanden::lees)
                    .toList();
        } catch (IOException fout) {
            throw new UncheckedIOException("De map %s is niet te lezen".formatted(map), fout);
        }
    }

    /** The shipped plans, with the plans in the folder laid over them. */
    public static Collection<Planbestand> meegeleverdEn(Path map) {
        return over(meegeleverd(), uitMap(map));
    }

    /** What somebody uploads: one plan, or a zip with plans; nothing when there is none in it. */
    public static List<Planbestand> uitUpload(String naam, byte[] bytes) throws IOException {
        if (!naam.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            return naam.endsWith(Planbestand.EXTENSIE)
                    ? List.of(lees(naam, new ByteArrayInputStream(bytes)))
                    : List.of();
        }
        List<Planbestand> uit = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var deel = zip.getNextEntry(); deel != null && uit.size() < MEESTE_IN_ZIP; deel = zip.getNextEntry()) {
                String kaal = deel.getName().substring(deel.getName().lastIndexOf('/') + 1);
                if (deel.isDirectory() || !kaal.endsWith(Planbestand.EXTENSIE)) continue;
                uit.add(new Planbestand(
                        kaal, new String(zip.readNBytes(YamlLezer.LANGST + 1), StandardCharsets.UTF_8)));
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException kapot) {
            return List.of();
        }
        return uit;
    }

    static Collection<Planbestand> over(Collection<Planbestand> onder, Collection<Planbestand> boven) {
        var vervangen = boven.stream().map(Planbestand::planId).collect(Collectors.toSet());
        return Stream.concat(onder.stream().filter(bestand -> !vervangen.contains(bestand.planId())), boven.stream())
                .toList();
    }

    static Planbestand lees(Path pad) {
        try {
            return lees(pad.toString(), Files.newInputStream(pad));
        } catch (IOException fout) {
            throw new UncheckedIOException("Het bestand %s is niet te lezen".formatted(pad), fout);
        }
    }

    /** Reads no more than a plan can be long; the reader of plans then says that it is too long. */
    private static Planbestand lees(String naam, InputStream stroom) throws IOException {
        try (stroom) {
            return new Planbestand(naam, new String(stroom.readNBytes(YamlLezer.LANGST + 1), StandardCharsets.UTF_8));
        }
    }
}
