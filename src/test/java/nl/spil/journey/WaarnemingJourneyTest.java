package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mentor of 1A is away for two weeks; a docent stands in, and after that sees nothing of the class any more. */
@SpilTest
class WaarnemingJourneyTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 30);

    @Autowired
    private Mensen mensen;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"ROL-01", "ROL-03"})
    void de_schoolleider_laat_een_docent_twee_weken_waarnemen_voor_de_mentor_van_1a() {
        Planschool school = scholen.van("coenecoop-boskoop");
        tijd.zetOp(MAANDAG);
        try (Scherm leider = Browser.bureau(mensen);
                Scherm docent = Browser.telefoon(mensen)) {
            leider.metSessie(school.sessie("schoolleider"));
            docent.metSessie(school.sessie("invaller"));
            docent.ga("/klassen");
            assertThat(docent.link("1A")).hasCount(0);

            leider.ga("/");
            leider.link("School").first().click();
            leider.link("Wie is wie").first().click();
            leider.bekijk("wie-is-wie");
            leider.link("Mentor").first().click();
            leider.veld("Wie").selectOption(new SelectOption().setLabel("Invaller Persoon"));
            leider.veld("Waarvoor").selectOption(new SelectOption().setLabel("in plaats van Mentor Persoon, 1A"));
            leider.veld("Eerste dag").fill(MAANDAG.toString());
            leider.veld("Laatste dag").fill(MAANDAG.plusDays(13).toString());
            leider.bekijk("rol-geven");
            leider.knop("Rol geven").click();
            assertThat(leider.page().getByText("Invaller Persoon heeft de rol."))
                    .isVisible();
            leider.bekijk("rol-gegeven");
            leider.ga("/school").bekijk("school");
            leider.link("Team en partners").click();
            leider.bekijk("team-en-partners");
            leider.ga("/school").link("Protocollen").click();
            leider.bekijk("protocollen");
            leider.link("Pestprotocol").click();
            leider.bekijk("protocol");
            leider.ga("/school").link("Scholing").click();
            leider.bekijk("scholing");
            leider.ga("/leerlingen/" + school.leerling("1A2") + "/indeling").bekijk("indeling");

            docent.ga("/");
            docent.link("Mijn taken").click();
            assertThat(docent.kop("Mijn taken")).isVisible();
            assertThat(docent.page().getByText("Neemt waar voor Mentor Persoon tot en met 13 december 2026"))
                    .isVisible();
            docent.bekijk("mijn-taken");
            docent.ga("/klassen");
            docent.link("1A").click();
            assertThat(docent.link("Leerling 1A1")).isVisible();
            docent.link("Leerling 1A1").click();
            assertThat(docent.kop("Leerling 1A1")).isVisible();
            String leerling = docent.pad();

            tijd.zetOp(MAANDAG.plusDays(14));
            docent.ga(leerling);
            assertThat(docent.kop("Leerling 1A1")).hasCount(0);
            docent.ga("/klassen");
            assertThat(docent.link("1A")).hasCount(0);
            docent.ga("/mijn-taken");
            assertThat(docent.page().getByText("Neemt waar voor")).hasCount(0);
        }
    }
}
