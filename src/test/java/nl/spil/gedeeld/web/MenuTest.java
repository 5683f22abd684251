package nl.spil.gedeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page without a menu is never asked for in the way that leaves the menu of another page empty. */
class MenuTest {

    private static final Pattern ZONDER = Pattern.compile("Html\\.zonderMenu\\(\\s*\"([^\"]+)\"");

    @Test
    void wat_zonder_menu_gaat_toont_er_geen() throws IOException {
        List<String> sjablonen = bronnen().flatMap(MenuTest::zonder).distinct().toList();

        assertThat(sjablonen)
                .contains("schoolplan/plan")
                .allSatisfy(sjabloon -> assertThat(Files.readString(Path.of("src/main/jte", sjabloon + ".jte")))
                        .as(sjabloon)
                        .doesNotContain("layout.pagina"));
    }

    private static Stream<Path> bronnen() throws IOException {
        try (Stream<Path> alle = Files.walk(Path.of("src/main/java"))) {
            return alle.filter(p -> p.toString().endsWith("Controller.java")).toList().stream();
        }
    }

    private static Stream<String> zonder(Path bron) {
        try {
            return ZONDER.matcher(Files.readString(bron)).results().map((MatchResult m) -> m.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
