package nl.spil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control without a test is a wish. */
class DreigingenTest {

    private static final Path BLAD = Path.of("docs/dreigingen.md");
    private static final Path TESTEN = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern REGEL = Pattern.compile("\\| [STRIDE](, [STRIDE])* \\|.*");

    @Test
    void elke_maatregel_noemt_een_test_die_er_is() throws IOException {
        List<String> maatregelen = Files.readAllLines(BLAD).stream()
                .filter(r -> REGEL.matcher(r).matches())
                .toList();
        assertThat(maatregelen).hasSizeGreaterThan(20);
        for (String maatregel : maatregelen) {
            Matcher test = TEST.matcher(maatregel.substring(maatregel.lastIndexOf('|', maatregel.length() - 2)));
            assertThat(test.find()).as("zonder test: %s", maatregel).isTrue();
            do {
                String bron = bron(test.group(1));
                int begin = bron.indexOf("void " + test.group(2) + "(");
                assertThat(begin).as("%s.%s", test.group(1), test.group(2)).isPositive();
                String ervoor = bron.substring(bron.lastIndexOf("\n    }\n", begin) + 1, begin);
                assertThat(ervoor)
                        .as("%s.%s", test.group(1), test.group(2))
                        .containsPattern("@(Parameterized)?Test\\b")
                        .doesNotContain("@Disabled");
            } while (test.find());
        }
    }

    private static String bron(String klasse) throws IOException {
        try (Stream<Path> alle = Files.walk(TESTEN)) {
            Path pad = alle.filter(p -> p.getFileName().toString().equals(klasse + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("er is geen " + klasse));
            return Files.readString(pad);
        }
    }
}
