package nl.spil.overleg;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The OCO runs the meeting from the keyboard; the MT and the docenten read what is theirs. */
@SpilTest
class OverlegJourneyTest {

    private static final Keyboard.TypeOptions ALS_EEN_MENS = new Keyboard.TypeOptions().setDelay(15);

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegplanner planner;

    @Autowired
    private Overleglijst lijst;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"SOT-13", "SOT-15", "SOT-16"})
    void de_oco_leidt_het_overleg_met_het_toetsenbord_en_daarna_lezen_anderen_wat_is_vrijgegeven() {
        tijd.zetOp(LocalDate.of(2027, 5, 25));
        planner.planVooruit();
        Leerling eerste = zuidwijk.nieuweLeerling("Aya");
        Leerling tweede = zuidwijk.nieuweLeerling("Bilal");
        Leerling laat = zuidwijk.nieuweLeerling("Cato");
        Overlegwerk.dienIn(zuidwijk, eerste);
        Overlegwerk.dienIn(zuidwijk, tweede);
        tijd.zetOp(LocalDate.of(2027, 5, 31));
        Overlegwerk.dienIn(zuidwijk, laat);
        tijd.zetOp(LocalDate.of(2027, 6, 1));
        zuidwijk.ilse();
        String sot = Overlegwerk.sot(zuidwijk, lijst, LocalDate.of(2027, 6, 1));

        try (Scherm ilse = Browser.bureau(mensen)) {
            ilse.logIn("i.bos@zuidwijk.example", Zuidwijk.WACHTWOORD);
            ilse.ga("/overleg").bekijk("overleg-lijst");
            ilse.ga("/overleg/nieuw").bekijk("overleg-plannen");
            ilse.ga(sot + "/planning").bekijk("overleg-verplaatsen");
            ilse.ga(sot).bekijk("overleg");
            ilse.knop("Begin het overleg").click();
            Page page = ilse.page();
            assertThat(ilse.kop(eerste.naam())).isVisible();
            ilse.bekijk("overleg-cockpit");

            page.keyboard().press("j");
            assertThat(ilse.kop(tweede.naam())).isFocused();
            page.keyboard().press("k");
            assertThat(ilse.kop(eerste.naam())).isFocused();

            page.keyboard().press("n");
            assertThat(page.locator("#intern")).isFocused();
            page.keyboard().type("SMW belt met thuis.", ALS_EEN_MENS);
            assertThat(page.locator("[data-bewaard=intern]")).containsText(Pattern.compile("opgeslagen|bewaard"));
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(ilse.kop(tweede.naam())).isFocused();
            page.keyboard().press("k");
            assertThat(page.locator("#intern")).hasValue("SMW belt met thuis.");
            page.locator("#vrijgeefbaar").fill("Aya krijgt een dagkaart op maandag.");
            ilse.knop("Notulen vastleggen").click();
            assertThat(page.getByText("De notulen zijn vastgelegd.")).isVisible();

            page.keyboard().press("b");
            assertThat(page.locator("#besluit")).isFocused();
            page.keyboard().press("1");
            assertThat(page.locator("#besluit-vorm")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().type("Aya begint maandag rustig.", ALS_EEN_MENS);
            assertThat(page.locator("#doel")).hasValue("Aya begint maandag rustig.");
            assertThat(page.locator("[data-bewaard=doel]")).containsText(Pattern.compile("opgeslagen|bewaard"));
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(ilse.kop(tweede.naam())).isFocused();
            page.keyboard().press("k");
            assertThat(ilse.kop(eerste.naam())).isFocused();
            page.keyboard().press("1");
            assertThat(page.locator("#doel")).hasValue("Aya begint maandag rustig.");
            ilse.knop("Besluit nemen").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Kies wie het uitvoert.");
            ilse.bekijk("overleg-besluit-onvolledig");

            page.keyboard().press("a");
            assertThat(page.locator("#wat")).isFocused();
            ilse.ga(sot + "/notulen").bekijk("overleg-notulen");
            ilse.knop("Leg voor aan MT").click();
            assertThat(page.getByText("wacht op MT").first()).isVisible();
        }
        zuidwijk.karim();
        try (Scherm karim = Browser.telefoon(mensen)) {
            karim.logIn("k.haddad@zuidwijk.example", Zuidwijk.WACHTWOORD);
            karim.ga("/vrijgaven").bekijk("vrijgaven");
            karim.link(eerste.naam()).click();
            karim.bekijk("vrijgave");
            karim.knop("Akkoord, vrijgeven").click();
            assertThat(karim.page().getByText("Vrijgegeven.")).isVisible();
        }
        zuidwijk.rana();
        try (Scherm rana = Browser.telefoon(mensen)) {
            rana.logIn("r.koc@zuidwijk.example", Zuidwijk.WACHTWOORD);
            rana.ga("/notulen").bekijk("notulen");
            rana.link("SOT dinsdag 1 juni").click();
            assertThat(rana.page().getByText("Aya krijgt een dagkaart op maandag."))
                    .isVisible();
            rana.bekijk("notulen-vrijgegeven");
        }
        zuidwijk.tess();
        try (Scherm tess = Browser.telefoon(mensen)) {
            tess.logIn("t.bakker@zuidwijk.example", Zuidwijk.WACHTWOORD);
            tess.ga("/notulen").bekijk("notulen-leeg");
        }
    }
}
