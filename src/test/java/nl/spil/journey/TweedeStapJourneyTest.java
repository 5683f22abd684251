package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A passkey on the own laptop: made once, and from then on one press. */
@SpilTest
class TweedeStapJourneyTest {

    private static final String INLOGNAAM = "pas.sleutel@zuidwijk.example";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Test
    void met_een_passkey_is_de_tweede_stap_een_druk_op_de_knop() {
        zuidwijk.voegToe("medewerkers", "PSL;Pas Sleutel;" + INLOGNAAM);
        zuidwijk.voegToe("functies", "PSL;oco;zuidwijk;");
        zuidwijk.geefWachtwoord("Pas Sleutel");
        try (Scherm laptop = Browser.bureau(mensen)) {
            sleutelkastje(laptop);
            wachtwoord(laptop);
            laptop.bekijk("tweede-stap-instellen");
            laptop.knop("Maak een passkey op dit apparaat").click();
            assertThat(laptop.kop("Bewaar je herstelcodes")).isVisible();
            laptop.bekijk("herstelcodes");
            laptop.page().getByRole(AriaRole.LINK, opties("Ik heb ze bewaard")).click();
            laptop.ga("/mijn/inloggen").bekijk("mijn-inloggen");
            assertThat(laptop.page().getByRole(AriaRole.MAIN)).containsText("passkey, sinds");
            laptop.ga("/mijn/inloggen?app=true").bekijk("mijn-inloggen-app");

            laptop.context().clearCookies();
            wachtwoord(laptop);
            laptop.bekijk("tweede-stap");
            laptop.knop("Ga verder met je passkey").click();
            assertThat(laptop.page()).hasURL(mensen.adres() + "/");
            laptop.ga("/leerlingen");
            assertThat(laptop.page()).hasURL(mensen.adres() + "/leerlingen");
        }
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions opties(String naam) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(naam);
    }

    private static void wachtwoord(Scherm scherm) {
        scherm.ga("/inloggen");
        scherm.veld("Inlognaam").fill(INLOGNAAM);
        scherm.veld("Wachtwoord").fill(Zuidwijk.WACHTWOORD);
        scherm.knop("Inloggen").click();
        assertThat(scherm.page()).hasURL(java.util.regex.Pattern.compile(".*/inloggen/stap.*"));
    }

    /** A laptop with a fingerprint reader, as far as the browser knows. */
    private static void sleutelkastje(Scherm scherm) {
        CDPSession gesprek = scherm.context().newCDPSession(scherm.page());
        gesprek.send("WebAuthn.enable");
        JsonObject kastje = new JsonObject();
        kastje.addProperty("protocol", "ctap2");
        kastje.addProperty("transport", "internal");
        kastje.addProperty("hasUserVerification", true);
        kastje.addProperty("isUserVerified", true);
        kastje.addProperty("automaticPresenceSimulation", true);
        JsonObject vraag = new JsonObject();
        vraag.add("options", kastje);
        gesprek.send("WebAuthn.addVirtualAuthenticator", vraag);
    }
}
