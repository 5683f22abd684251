package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The OCO asks the loket a question from the page of a pupil; it goes out when a parent agrees, and its answer is counted. */
@SpilTest
class RegistratieJourneyTest {

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
    @Eis({"ROUTE-23", "PARTNER-04"})
    void een_vraag_aan_het_loket_gaat_weg_als_een_ouder_ja_zegt_en_telt_mee_met_haar_antwoord() {
        Planschool school = scholen.van("hpc-centrum");
        tijd.zetOp(MAANDAG);
        String leerling = "/leerlingen/" + school.leerling("2B1");
        try (Scherm oco = Browser.bureau(mensen);
                Scherm ouder = Browser.telefoon(mensen);
                Scherm docent = Browser.bureau(mensen)) {
            oco.metSessie(school.sessie("oco"));
            ouder.metSessie(school.thuissessie("2B1"));
            docent.metSessie(school.sessie("docent"));

            oco.ga(leerling);
            oco.page().getByText("Leg vast").first().click();
            oco.link("Vraag aan het Koersloket").click();
            assertThat(oco.kop("Vraag aan het Koersloket over Leerling 2B1")).isVisible();
            assertThat(oco.page().getByRole(AriaRole.MAIN)).containsText("het gaat pas weg als de toestemming er is");
            oco.bekijk("registratie-invullen");
            oco.knop("Vastleggen en versturen").click();
            assertThat(oco.page().getByRole(AriaRole.MAIN)).containsText("Vul ‘Wat is de vraag?’ in.");
            oco.bekijk("registratie-fout");
            oco.veld("Overgang naar het vso of terug").check();
            oco.veld("Wat is de vraag?").fill("Past een overgang na de kerst?");
            oco.veld("Wat deed de school al, en wat leverde het op?").fill("Acht weken begeleiding, zonder resultaat.");
            oco.knop("Vastleggen en versturen").click();
            assertThat(oco.kop("Nog niet weg")).isVisible();
            oco.bekijk("registratie-wacht");
            String vraag = oco.pad();
            oco.knop("Vraag de toestemming").click();
            assertThat(oco.page().getByText("Het is gevraagd.")).isVisible();

            ouder.ga("/thuis");
            ouder.knop("Ja, dat mag").first().click();

            oco.ga(vraag);
            oco.knop("Versturen").click();
            assertThat(oco.page().getByText("Gevraagd aan het loket").first()).isVisible();
            docent.ga(vraag);
            assertThat(docent.page().getByText("Koersloket")).hasCount(0);
            docent.ga(leerling);
            assertThat(docent.page().getByText("Koersloket")).hasCount(0);

            oco.ga("/registraties");
            assertThat(oco.link("Leerling 2B1").first()).isVisible();
            oco.bekijk("registraties");
            oco.ga(vraag);
            oco.link("Antwoord ontvangen").click();
            oco.veld("Welke consulent gaf antwoord?").fill("Consulent Kroon");
            oco.veld("Wanneer kwam het antwoord?").fill(MAANDAG.toString());
            oco.veld("Wat is het antwoord?").fill("Ja, met een proefweek in januari.");
            oco.veld("Er komt een andere plek").check();
            oco.knop("Antwoord ontvangen").click();
            assertThat(oco.kop("Wat eruit kwam")).isVisible();
            oco.bekijk("registratie-antwoord");

            oco.ga("/registraties/cijfers");
            Assertions.assertThat(oco.page().locator("#soort-loket-vraag").innerText())
                    .containsPattern(Pattern.compile("1\\s+vastgelegd"));
            oco.bekijk("registratie-cijfers");

            oco.ga("/registraties/school");
            oco.bekijk("registraties-school");
            oco.link("Arrangement voor een groep leerlingen").first().click();
            assertThat(oco.page().getByText("Zonder namen van leerlingen").first())
                    .isVisible();
            oco.bekijk("registratie-groep");
            oco.ga(leerling + "/registraties").bekijk("registraties-leerling");
        }
    }
}
