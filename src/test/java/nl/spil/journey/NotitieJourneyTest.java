package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A docent notes what happened, on a phone, and what was typed is never lost. */
@SpilTest
class NotitieJourneyTest {

    private static final Pattern BEWAARD = Pattern.compile("opgeslagen \\d\\d:\\d\\d");

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank eigenaar;

    private Leerling robin;

    @BeforeEach
    void een_nieuwe_leerling_in_de_klas_van_rana() {
        robin = zuidwijk.nieuweLeerling("Robin");
        zuidwijk.rana();
    }

    @Test
    void een_docent_legt_in_drie_tikken_vast_wat_er_gebeurde() {
        try (Scherm rana = ranaOpDeTelefoon()) {
            AtomicInteger tikken = new AtomicInteger();
            rana.ga("/").bekijk("vandaag-docent");

            tik(tikken, rana.link("Notitie").first());
            rana.bekijk("notitie-over-wie");
            tik(tikken, rana.link(robin.naam()).first());
            // The keyboard is on the text already.
            Locator tekst = rana.veld("Wat zag of hoorde je?");
            assertThat(tekst).isFocused();
            rana.page().keyboard().type("Robin hielp een klasgenoot met de opdracht.");
            rana.bekijk("notitie-schrijven");
            tik(tikken, rana.knop("Opslaan"));

            assertThat(rana.page().getByText("Notitie opgeslagen")).isVisible();
            org.assertj.core.api.Assertions.assertThat(tikken.get()).isLessThanOrEqualTo(3);
            rana.ga("/leerlingen/" + robin.id());
            assertThat(rana.page().getByRole(AriaRole.MAIN))
                    .containsText("Robin hielp een klasgenoot met de opdracht.");
            rana.bekijk("leerling-docent");
        }
    }

    @Test
    void wat_is_getypt_staat_er_na_herladen_nog() {
        try (Scherm rana = ranaOpDeTelefoon()) {
            typ(rana, "Half af, en dan gaat de bel.");
            rana.page().reload();
            assertThat(rana.veld("Wat zag of hoorde je?")).hasValue("Half af, en dan gaat de bel.");
        }
    }

    @Test
    void wat_is_getypt_overleeft_een_verlopen_sessie() {
        try (Scherm rana = ranaOpDeTelefoon()) {
            typ(rana, "Voor het weekend.");
            int ingetrokken = eigenaar.jdbc()
                    .sql(
                            "update toegang.sessie set ingetrokken_op = now() where token_hash = sha256(convert_to(?, 'UTF8'))")
                    .param(rana.token())
                    .update();
            org.assertj.core.api.Assertions.assertThat(ingetrokken).isEqualTo(1);
            rana.veld("Wat zag of hoorde je?").fill("Voor het weekend. En dit typte ik erna.");
            assertThat(rana.page().locator("[data-bewaard=tekst]"))
                    .containsText("Je sessie is verlopen. Je tekst is bewaard op dit apparaat.");
            rana.bekijk("notitie-sessie-verlopen");

            rana.logIn("r.koc@zuidwijk.example", Zuidwijk.WACHTWOORD);
            // The first page sends what waited on this device.
            rana.page().waitForLoadState(LoadState.NETWORKIDLE);
            rana.ga(nieuw());
            assertThat(rana.veld("Wat zag of hoorde je?")).hasValue("Voor het weekend. En dit typte ik erna.");
        }
    }

    /** Whoever opens the note in the blink in which the first page after signing in sends the text, reads the newer one too. */
    @Test
    void een_bladzijde_van_net_voor_het_versturen_neemt_de_nieuwere_tekst() {
        try (Scherm rana = ranaOpDeTelefoon()) {
            typ(rana, "Voor de bel.");
            String ervoor = rana.page().request().get(mensen.adres() + nieuw()).text();
            org.assertj.core.api.Assertions.assertThat(ervoor).contains("Voor de bel.");
            eigenaar.jdbc()
                    .sql(
                            "update toegang.sessie set ingetrokken_op = now() where token_hash = sha256(convert_to(?, 'UTF8'))")
                    .param(rana.token())
                    .update();
            rana.veld("Wat zag of hoorde je?").fill("Voor de bel. En erna.");
            assertThat(rana.page().locator("[data-bewaard=tekst]"))
                    .containsText("Je tekst is bewaard op dit apparaat.");
            rana.logIn("r.koc@zuidwijk.example", Zuidwijk.WACHTWOORD);
            rana.page().waitForLoadState(LoadState.NETWORKIDLE);

            rana.page()
                    .route(
                            "**" + nieuw(),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html;charset=UTF-8")
                                    .setBody(ervoor)));
            rana.ga(nieuw());
            assertThat(rana.veld("Wat zag of hoorde je?")).hasValue("Voor de bel. En erna.");
        }
    }

    @Test
    void twee_tabbladen_laten_beide_teksten_zien() {
        try (Scherm rana = ranaOpDeTelefoon()) {
            typ(rana, "In het ene tabblad.");
            Page tweede = rana.tab();
            tweede.navigate(nieuw());
            rana.veld("Wat zag of hoorde je?").fill("In het ene tabblad, en verder.");
            assertThat(rana.page().locator("[data-bewaard=tekst]")).containsText(BEWAARD);
            Locator ander = tweede.getByLabel("Wat zag of hoorde je?");
            ander.fill("In het andere tabblad.");

            Locator keus = tweede.getByRole(AriaRole.MAIN);
            assertThat(keus).containsText("Deze tekst is ook ergens anders gewijzigd");
            assertThat(keus).containsText("In het ene tabblad, en verder.");
            assertThat(keus).containsText("In het andere tabblad.");
            Browser.bekijk(tweede, "notitie-botsing");
        }
    }

    private Scherm ranaOpDeTelefoon() {
        return Browser.telefoon(mensen).logIn("r.koc@zuidwijk.example", Zuidwijk.WACHTWOORD);
    }

    private String nieuw() {
        return "/leerlingen/" + robin.id() + "/notities/nieuw";
    }

    private void typ(Scherm rana, String tekst) {
        rana.ga(nieuw());
        rana.veld("Wat zag of hoorde je?").fill(tekst);
        assertThat(rana.page().locator("[data-bewaard=tekst]")).containsText(BEWAARD);
    }

    private static void tik(AtomicInteger tikken, Locator waar) {
        waar.click();
        tikken.incrementAndGet();
    }
}
