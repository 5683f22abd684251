package nl.spil.portaal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother on a telephone says that something is not right, forgets to write what, and reads when she gets an answer. */
@SpilTest
class RechtenJourneyTest {

    private static final String VERBETEREN = "[data-recht=correctie]";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Test
    void iets_laten_verbeteren_lukt_op_een_telefoon_ook_na_een_vergissing() {
        Leerling robin = zuidwijk.nieuweLeerling();
        String thuis = "/thuis/" + robin.id();
        try (Scherm moeder = Browser.telefoon(mensen)) {
            moeder.metSessie(
                    zuidwijk.metSessie(robin.ouders().getFirst().account()).sessie());
            moeder.ga(thuis + "/rechten").bekijk("rechten");
            moeder.page().locator(VERBETEREN + " summary").click();
            moeder.page().locator(VERBETEREN + " button").click();
            assertThat(moeder.page().locator(VERBETEREN)).containsText("Schrijf eerst op waar het over gaat.");
            moeder.bekijk("rechten-vergissing");
            moeder.page().locator(VERBETEREN + " textarea").fill("Robin durft niet. Er staat dat hij niet wil.");
            moeder.page().locator(VERBETEREN + " button").click();
            assertThat(moeder.page().getByText("De school antwoordt uiterlijk")).isVisible();
            moeder.bekijk("verzoek-gedaan");

            moeder.ga(thuis + "/gedeeld/" + robin.id()).bekijk("thuis-niet-gevonden");
            moeder.link("Naar uw eigen pagina").click();
            assertThat(moeder.kop("Uw rechten")).isVisible();
        }
    }
}
