package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A parent on a phone finds who looked and why, and asks. */
@SpilTest
class MeekijkJourneyTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Sessies sessies;

    @Test
    void een_ouder_met_twee_kinderen_vindt_in_twee_tikken_wie_keek_en_waarom_en_vraagt_ernaar() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Leerling saar = zuidwijk.nieuweLeerling("Saar");
        zuidwijk.voegToe(
                "ouders",
                saar.nummer() + ";" + robin.ouders().getFirst().nummer() + ";mevrouw;"
                        + robin.ouders().getFirst().naam() + ";ouder0." + robin.nummer()
                        + "@ouder.example;06 555 20 00;moeder;ja");
        for (int i = 0; i < 3; i++) zuidwijk.joris().ga("/leerlingen/" + saar.id());
        AtomicInteger tikken = new AtomicInteger();
        try (Scherm ouder = Browser.telefoon(mensen)) {
            ouder.context()
                    .addCookies(List.of(new Cookie(
                                    "spil",
                                    sessies.maak(robin.ouders().getFirst().account(), "test", Duration.ofHours(1)))
                            .setUrl(mensen.adres())));
            ouder.ga("/thuis");
            tik(tikken, ouder, "Saar");
            assertThat(ouder.page().locator("#kijkers")).containsText("Joris de Wit");
            assertThat(ouder.page().locator("#kijkers")).containsText("Omdat deze persoon mentor van 2B is");
            tik(tikken, ouder, "alles");
            assertThat(ouder.kop("Wie keek mee?")).isVisible();
            assertThat(ouder.page().getByRole(AriaRole.MAIN)).containsText("3 keer, op");
            org.assertj.core.api.Assertions.assertThat(tikken.get()).isEqualTo(2);
            ouder.bekijk("wie-keek-mee");

            ouder.page().locator("ul.kijk a").first().click();
            assertThat(ouder.kop("Vraag waarom er is meegekeken")).isVisible();
            ouder.bekijk("vraag-waarom");
            ouder.veld("Wat wilt u weten?").fill("Waarom drie keer op een dag?");
            ouder.knop("Verstuur de vraag").click();
            assertThat(ouder.page().locator("#vragen")).containsText("Waarom drie keer op een dag?");
            ouder.bekijk("vraag-gesteld");
        }
    }

    private static void tik(AtomicInteger tikken, Scherm wie, String link) {
        wie.page()
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        tikken.incrementAndGet();
    }
}
