package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Sleutelbossen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VernietigingslijstTest {

    private static final DatabankInstellingen INSTELLINGEN =
            new DatabankInstellingen(null, Path.of("."), 0, true, Map.of(), 1, 1, null, null, null, null);

    @Test
    void na_een_nieuwe_sleutel_is_de_lijst_zonder_de_oude_te_lezen_en_nog_even_lang(@TempDir Path map) {
        String oud = sleutel();
        String nieuw = sleutel();
        Path bestand = map.resolve("lijst");
        Vernietigingslijst eerst = new Vernietigingslijst(bestand, bos(oud, ""));
        eerst.schrijf("{\"id\": 1}");
        eerst.schrijf("{\"id\": 2}");
        assertThat(eerst.herverpak()).isZero();
        assertThatThrownBy(() -> new Vernietigingslijst(bestand, bos(nieuw, "")).lees())
                .hasMessageContaining("Spil gaat niet open");

        Vernietigingslijst samen = new Vernietigingslijst(bestand, bos(nieuw, oud));
        assertThat(samen.lees()).hasSize(2);
        assertThat(samen.herverpak()).isEqualTo(2);
        assertThat(samen.herverpak()).isZero();

        Vernietigingslijst daarna = new Vernietigingslijst(bestand, bos(nieuw, ""));
        daarna.schrijf("{\"id\": 3}");
        assertThat(daarna.lees()).containsExactly("{\"id\": 1}", "{\"id\": 2}", "{\"id\": 3}");
    }

    @Test
    void een_halve_regel_na_een_storing_bederft_de_volgende_niet(@TempDir Path map) throws IOException {
        Path bestand = map.resolve("lijst");
        Vernietigingslijst lijst = new Vernietigingslijst(bestand, bos(sleutel(), ""));
        lijst.schrijf("een");
        Files.writeString(bestand, "halverwege", StandardOpenOption.APPEND);
        assertThat(lijst.lees()).containsExactly("een");
        lijst.schrijf("twee");
        assertThat(lijst.lees()).containsExactly("een", "twee");
    }

    private static Sleutelbos bos(String sleutel, String vorige) {
        return Sleutelbossen.van(sleutel, vorige, INSTELLINGEN);
    }

    private static String sleutel() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
