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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int MEESTE_DELEN = 500;
    private static final int GROOTSTE_UPLOAD = 10 * 1024 * 1024;
    private static final long GROOTSTE_UITGEPAKT = 50L * 1024 * 1024;

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

    /**
     * What somebody uploads: one plan, or a zip with plans; nothing when there is none in it. Never more is unpacked than a few plans
     * can hold.
     *
     * @throws GeenPlan when it is too large, too many, or no text
     */
    public static List<Planbestand> uitUpload(String naam, byte[] bytes) throws IOException {
        if (bytes.length == 0) throw new GeenPlan("‘" + naam + "’ is leeg. Kies een ander bestand.");
        if (bytes.length > GROOTSTE_UPLOAD)
            throw new GeenPlan("‘" + naam + "’ is groter dan " + (GROOTSTE_UPLOAD >> 20)
                    + " MB; zo groot is geen schoolplan. Kies alleen de plannen zelf.");
        if (!naam.toLowerCase(java.util.Locale.ROOT).endsWith(".zip"))
            return naam.endsWith(Planbestand.EXTENSIE) ? List.of(new Planbestand(naam, tekst(naam, bytes))) : List.of();
        Map<String, Planbestand> uit = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int delen = 0;
            long samen = 0;
            for (var deel = zip.getNextEntry(); deel != null; deel = zip.getNextEntry()) {
                if (++delen > MEESTE_DELEN) throw teVeel(naam);
                String kaal = deel.getName().substring(deel.getName().lastIndexOf('/') + 1);
                // What a Mac adds beside each file is no plan.
                boolean plan = !deel.isDirectory() && kaal.endsWith(Planbestand.EXTENSIE) && !kaal.startsWith("._");
                byte[] inhoud = zip.readNBytes(YamlLezer.LANGST + 1);
                samen += inhoud.length;
                // What is longer than a plan can be, is not unpacked any further.
                if (inhoud.length > YamlLezer.LANGST || samen > GROOTSTE_UITGEPAKT) throw teVeel(naam);
                if (!plan) continue;
                if (uit.size() == MEESTE_IN_ZIP) throw teVeel(naam);
                if (uit.put(kaal, new Planbestand(kaal, tekst(kaal, inhoud))) != null)
                    throw new GeenPlan("‘" + kaal + "’ staat twee keer in de zip. Laat er één in staan.");
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException kapot) {
            return List.of();
        }
        return List.copyOf(uit.values());
    }

    private static GeenPlan teVeel(String naam) {
        return new GeenPlan("In ‘" + naam + "’ zit meer dan Spil in één keer inleest: hoogstens " + MEESTE_IN_ZIP
                + " plannen van elk 1 MB, en niets anders. Maak een kleinere zip.");
    }

    private static String tekst(String naam, byte[] bytes) {
        for (byte b : bytes)
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r')
                throw new GeenPlan(
                        "‘" + naam + "’ is geen tekst. Een schoolplan is een tekstbestand dat eindigt op .yaml.");
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException geenUtf8) {
            throw new GeenPlan("‘" + naam + "’ is niet als UTF-8 bewaard. Bewaar het als UTF-8 en kies het opnieuw.");
        }
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
