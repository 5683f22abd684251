package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming in: the first thing anybody sees. */
@SpilTest
class InloggenJourneyTest {

    @Autowired
    private Mensen mensen;

    @Test
    void een_verkeerd_wachtwoord_zegt_wat_te_doen_en_houdt_de_naam_vast() {
        try (Scherm scherm = Browser.telefoon(mensen)) {
            scherm.ga("/inloggen").bekijk("inloggen");

            scherm.veld("Inlognaam").fill("iemand@school.example");
            scherm.veld("Wachtwoord").fill("niet dit");
            scherm.knop("Inloggen").click();

            assertThat(scherm.page().getByRole(AriaRole.MAIN)).containsText("horen niet bij elkaar");
            assertThat(scherm.veld("Inlognaam")).hasValue("iemand@school.example");
            assertThat(scherm.veld("Wachtwoord")).isEmpty();
            scherm.bekijk("inloggen-mislukt");
        }
    }

    @Test
    void een_ouder_vraagt_een_nieuwe_link_en_hoort_niet_of_het_adres_bekend_is() {
        try (Scherm scherm = Browser.telefoon(mensen)) {
            scherm.ga("/link").bekijk("linkvraag");
            scherm.veld("E-mail").fill("onbekend@ouder.example");
            scherm.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            assertThat(scherm.page()).hasURL(mensen.adres() + "/link/verstuurd");
            scherm.bekijk("link-verstuurd");

            scherm.ga("/l/dit-is-geen-link").bekijk("link-onbekend");
        }
    }

    @Test
    void de_gekozen_weergave_blijft() {
        try (Scherm scherm = Browser.bureau(mensen)) {
            scherm.context().addCookies(List.of(new Cookie("thema", "donker").setUrl(mensen.adres())));
            scherm.ga("/inloggen");
            assertThat(scherm.page().locator("html")).hasAttribute("data-thema", "donker");
        }
    }

    @Test
    void wat_niet_bestaat_krijgt_een_gewone_pagina() {
        try (Scherm scherm = Browser.telefoon(mensen)) {
            scherm.ga("/dit-bestaat-niet").bekijk("niet-gevonden");
        }
    }

    @Test
    void een_kijk_ziet_wat_er_mis_is() {
        try (Scherm scherm = Browser.telefoon(mensen)) {
            scherm.page().setContent("""
                    <html lang="nl"><head><title>Fout</title></head><body><main><h1>Kop</h1><h3>Te diep</h3>
                    <p style="color:#bbb;background:#fff">Nauwelijks te lezen</p><div style="width:2000px">breed</div>
                    <input></main></body></html>""");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> scherm.bekijk("proef"))
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label")
                    .hasMessageContaining("slaat een niveau over")
                    .hasMessageContaining("breder dan het scherm");
        }
    }
}
