package nl.spil.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.PlaywrightException;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class BrowserJourneyTest {

    @Autowired
    private Mensen mensen;

    @Test
    void na_een_browser_die_is_afgebroken_opent_het_volgende_venster_een_nieuwe() {
        Scherm eerste = Browser.bureau(mensen).ga("/inloggen");
        Browser.breekAf();
        assertThat(catchThrowable(() -> eerste.ga("/inloggen"))).isInstanceOf(PlaywrightException.class);
        try (Scherm tweede = Browser.bureau(mensen).ga("/inloggen")) {
            assertThat(tweede.pad()).isEqualTo("/inloggen");
        }
    }
}
