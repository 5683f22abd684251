package nl.spil.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keeps the list of requirements whole and docs/dekking.md true. */
class DekkingTest {

    private static final Path PROJECT = Path.of("");
    private static final Path LIJST = PROJECT.resolve("docs/eisen.csv");
    private static final Path BLAD = PROJECT.resolve("docs/dekking.md");
    private static final int AANTAL_EISEN = 630;

    private final Eisenlijst lijst = Eisenlijst.uit(LIJST);
    private final Dekking dekking = Dekking.van(lijst, PROJECT);

    @Test
    void de_eisenlijst_is_welgevormd_en_volledig() {
        assertThat(lijst.fouten()).as("docs/eisen.csv").isEmpty();
        assertThat(lijst.eisen()).hasSize(AANTAL_EISEN);
    }

    @Test
    void elke_genoemde_eis_bestaat() {
        assertThat(dekking.fouten()).isEmpty();
    }

    @Test
    void het_dekkingsblad_is_bij() throws IOException {
        var nieuw = Dekkingsblad.van(dekking);
        var vastgelegd = Files.exists(BLAD) ? Vindplaats.lees(BLAD) : "";
        if (nieuw.equals(vastgelegd)) {
            return;
        }
        Files.writeString(BLAD, nieuw);
        assertThat(inCi())
                .as("docs/dekking.md is niet bij: draai ./mvnw verify en leg docs/dekking.md vast")
                .isFalse();
    }

    private static boolean inCi() {
        var ci = System.getProperty("CI", Objects.toString(System.getenv("CI"), ""));
        return !ci.isBlank() && !ci.equals("false");
    }
}
