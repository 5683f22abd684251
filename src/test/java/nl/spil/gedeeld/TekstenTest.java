package nl.spil.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the pages of the family in another language misses nothing that the Dutch text says. */
class TekstenTest {

    private static final Path TEKSTEN = Path.of("src/main/resources/teksten");
    private static final Path SJABLONEN = Path.of("src/main/jte");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern BLAD = Pattern.compile("\"([a-z]+/[a-z-]+)\"");
    /** Written for the archive of the school, as its records are. */
    private static final Set<String> IN_HET_NEDERLANDS = Set.of("portaal/pakketpdf");

    private static final Pattern GEBRUIK = Pattern.compile("\\bt\\.t\\(\"([a-z0-9.-]+)\"");
    private static final Pattern PLEK = Pattern.compile("\\{\\d");

    static List<Path> vertalingen() throws IOException {
        try (Stream<Path> alles = Files.list(TEKSTEN)) {
            return alles.filter(p -> p.getFileName().toString().matches("[a-z]+_[a-z]{2}\\.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vertalingen")
    void elke_taal_heeft_elke_tekst_met_dezelfde_gegevens_erin(Path vertaling) {
        Properties anders = lees(vertaling);
        Properties nederlands =
                lees(TEKSTEN.resolve(vertaling.getFileName().toString().replaceFirst("_[a-z]{2}", "")));

        // The form for a pupil is a Dutch distinction; a language without it uses the other one.
        assertThat(namen(anders))
                .containsAll(namen(nederlands).stream()
                        .filter(n -> !n.endsWith(".jij"))
                        .toList());
        assertThat(namen(nederlands)).containsAll(namen(anders));
        for (String naam : namen(anders)) {
            assertThat(plekken(anders.getProperty(naam))).as(naam).isEqualTo(plekken(nederlands.getProperty(naam)));
        }
    }

    @Test
    void elke_tekst_is_leesbaar_voor_de_opmaak() throws IOException {
        try (Stream<Path> alles = Files.list(TEKSTEN)) {
            alles.forEach(p -> lees(p).values().forEach(t -> new MessageFormat((String) t)));
        }
    }

    @Test
    void elke_tekst_die_een_bladzijde_gebruikt_bestaat() throws IOException {
        Set<String> er = gezinsteksten();
        Set<String> gebruikt = bestanden(SJABLONEN, ".jte")
                .flatMap(b -> GEBRUIK.matcher(tekst(b)).results())
                .map(m -> "thuis." + m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(gebruikt).hasSizeGreaterThan(150);
        // Of "thuis.toestemming.staat-" the template adds the end.
        assertThat(gebruikt)
                .allSatisfy(g -> assertThat(er).anyMatch(n -> n.equals(g) || (g.matches(".*[.-]") && n.startsWith(g))));
    }

    @Test
    void geen_twee_bestanden_zeggen_hetzelfde_anders() throws IOException {
        List<String> alle = nederlandse().flatMap(p -> namen(lees(p)).stream()).toList();
        assertThat(alle).doesNotHaveDuplicates();
    }

    @Test
    void elk_blad_van_het_gezin_volgt_de_taal_van_wie_leest() throws IOException {
        Set<String> bladen = bestanden(CODE, "Controller.java")
                .map(TekstenTest::tekst)
                .filter(c -> c.contains("@Voor(Publiek.GEZIN)"))
                .flatMap(c -> BLAD.matcher(c).results().map(m -> m.group(1)))
                .filter(b -> Files.exists(SJABLONEN.resolve(b + ".jte")))
                .filter(b -> !IN_HET_NEDERLANDS.contains(b))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bladen).contains("portaal/thuis", "delen/thuisblad", "kluis/vertrouwen");
        assertThat(bladen)
                .allSatisfy(b -> assertThat(tekst(SJABLONEN.resolve(b + ".jte")))
                        .as(b)
                        .containsPattern("taal = (page\\.)?t(\\(\\))?\\.taal\\(\\)"));
    }

    private static Set<String> gezinsteksten() throws IOException {
        return nederlandse()
                .flatMap(p -> namen(lees(p)).stream())
                .filter(n -> n.startsWith("thuis."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> nederlandse() throws IOException {
        return bestanden(TEKSTEN, ".properties")
                .filter(p -> !p.getFileName().toString().contains("_"));
    }

    private static Stream<Path> bestanden(Path onder, String einde) throws IOException {
        try (Stream<Path> alles = Files.walk(onder)) {
            return alles.filter(p -> p.toString().endsWith(einde)).toList().stream();
        }
    }

    private static Set<String> plekken(String tekst) {
        Matcher m = PLEK.matcher(tekst);
        return m.results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namen(Properties p) {
        return new TreeSet<>(p.stringPropertyNames());
    }

    private static Properties lees(Path p) {
        Properties uit = new Properties();
        try (var in = Files.newBufferedReader(p, StandardCharsets.UTF_8)) {
            uit.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit;
    }

    private static String tekst(Path p) {
        try {
            return Files.readString(p);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
