package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.plan.Planproef;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The OPP in a browser: the school writes, a parent answers on a phone. */
@SpilTest
@Import(Planproef.class)
class OppJourneyTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private Sessies sessies;

    @Autowired
    private EenmaligeLinks links;

    private Leerling robin;
    private String opp;

    @BeforeEach
    void eenNieuweLeerling() {
        robin = zuidwijk.nieuweLeerling("Robin");
        opp = "/leerlingen/" + robin.id() + "/opp";
    }

    @Test
    void een_mentor_schrijft_het_plan_en_ziet_wat_nog_ontbreekt() {
        try (Scherm joris = als(Browser.bureau(mensen), zuidwijk.account(Planproef.MENTOR))) {
            joris.ga(opp).bekijk("opp-begin");
            joris.veld("Aanleiding").fill("nieuwe leerling");
            joris.knop("Begin het OPP").click();
            assertThat(joris.kop("OPP van " + robin.naam())).isVisible();
            joris.bekijk("opp-leeg");

            joris.ga(opp + "/secties/uitstroom");
            joris.page().locator("textarea[name=tekst]").fill("Werk in het groen.");
            joris.bekijk("opp-sectie");
            joris.knop("Opslaan").click();
            assertThat(joris.page().getByRole(AriaRole.MAIN)).containsText("Werk in het groen.");

            joris.ga(opp + "/doelen/nieuw");
            joris.knop("Opslaan").click();
            assertThat(joris.page().getByRole(AriaRole.MAIN)).containsText("Kies een aspect");
            joris.bekijk("opp-doel");

            proef.voorgelegd(robin.id());
            joris.ga(opp).bekijk("opp-voorgelegd");
            joris.ga(opp + "/antwoorden").bekijk("opp-antwoorden");
            joris.ga(opp + "/hoorrecht").bekijk("opp-hoorrecht");
            joris.ga(opp + "/overleggen").bekijk("opp-overleg");
        }
        try (Scherm ilse = als(Browser.bureau(mensen), zuidwijk.account("Ilse Bos"))) {
            ilse.ga("/oppen/ontbreekt").bekijk("oppen-ontbreekt");
        }
    }

    @Test
    void twee_mensen_in_een_sectie_kiezen_per_alinea() {
        proef.geschreven(robin.id());
        try (Scherm joris = als(Browser.bureau(mensen), zuidwijk.account(Planproef.MENTOR));
                Scherm ilse = als(Browser.bureau(mensen), zuidwijk.account("Ilse Bos"))) {
            joris.ga(opp + "/secties/onderbouwing");
            ilse.ga(opp + "/secties/onderbouwing");
            ilse.page().locator("textarea[name=tekst]").fill("Toetsen van oktober.\n\nTweede alinea.");
            ilse.knop("Opslaan").click();
            joris.page().locator("textarea[name=tekst]").fill("Gesprek met de stagebegeleider.\n\nTweede alinea.");
            joris.knop("Opslaan").click();

            assertThat(joris.page().getByRole(AriaRole.MAIN)).containsText("Toetsen van oktober.");
            assertThat(joris.page().getByRole(AriaRole.MAIN)).containsText("Gesprek met de stagebegeleider.");
            joris.bekijk("opp-botsing");
            joris.knop("Zo opslaan").click();
            assertThat(joris.page().locator("#onderbouwing")).containsText("Toetsen van oktober.");
            assertThat(joris.page().locator("#onderbouwing")).containsText("Gesprek met de stagebegeleider.");
        }
    }

    @Test
    void een_ouder_komt_binnen_met_link_en_code_en_antwoordt_op_de_telefoon() {
        proef.voorgelegd(robin.id());
        UUID moeder = robin.ouders().getFirst().account();
        String link = proef.als(
                Planproef.MENTOR,
                robin.id(),
                (wie, inzage) -> links.maak(
                                moeder,
                                "uw mening over het plan van Robin",
                                "/thuis/" + robin.id(),
                                Duration.ofDays(14))
                        .pad());
        String code = zuidwijk.als(Planproef.MENTOR, wie -> links.nieuweCode(moeder));
        try (Scherm ouder = Browser.telefoon(mensen)) {
            ouder.ga(link).bekijk("link");
            ouder.veld("Code van de school").fill(code);
            ouder.knop("Verder").click();
            assertThat(ouder.page().getByRole(AriaRole.MAIN)).containsText("De school vraagt uw mening over 1 doel");
            ouder.bekijk("thuis-vraag");

            ouder.link("Nee, ik ben het niet eens").click();
            ouder.bekijk("thuis-antwoord");
            ouder.veld("In uw eigen woorden").fill("Maandag gaat niet.");
            ouder.knop("Verstuur mijn antwoord").click();
            assertThat(ouder.page().getByRole(AriaRole.MAIN)).containsText("Uw antwoord: nee");

            ouder.ga("/thuis/" + robin.id() + "/plan").bekijk("thuis-plan");
            ouder.knop("Ik las het plan en teken").click();
            assertThat(ouder.page().getByRole(AriaRole.MAIN)).containsText("U heeft getekend");
            ouder.bekijk("thuis-beantwoord");
            ouder.ga("/thuis/" + robin.id() + "/wie-keek-mee").bekijk("thuis-kijkers");
            ouder.ga(link).bekijk("link-gebruikt");
        }
    }

    @Test
    void een_vastgesteld_plan_is_te_lezen_te_vergelijken_en_te_evalueren() {
        proef.vastgesteld(robin);
        try (Scherm joris = als(Browser.bureau(mensen), zuidwijk.account(Planproef.MENTOR))) {
            joris.ga(opp).bekijk("opp-vastgesteld");
            joris.page().getByText("Kijk terug").first().click();
            joris.bekijk("opp-evaluatie");
            joris.page().getByLabel("Deels bereikt").check();
            joris.veld("Waaruit blijkt dat?").fill("Vijf van de acht maandagen.");
            joris.knop("Vastleggen").click();
            assertThat(joris.page().locator("#doelen")).containsText("deels bereikt");
            joris.knop("Open een nieuwe versie").click();
            assertThat(joris.page().getByRole(AriaRole.MAIN)).containsText("versie 2");
            joris.ga(opp + "/secties/uitstroom");
            joris.page().locator("textarea[name=tekst]").fill("Werk in een winkel.");
            joris.knop("Opslaan").click();
            assertThat(joris.page().locator("#uitstroom")).containsText("Werk in een winkel.");
            joris.ga(opp + "/verschil?van=1&naar=2").bekijk("opp-verschil");
        }
        try (Scherm rana = als(Browser.telefoon(mensen), zuidwijk.account("Rana Koc"))) {
            rana.ga(opp).bekijk("opp-docent");
        }
        try (Scherm leerling = als(Browser.telefoon(mensen), robin.account())) {
            leerling.ga("/thuis/" + robin.id()).bekijk("thuis-leerling");
        }
    }

    private Scherm als(Scherm scherm, UUID account) {
        String token = Objects.requireNonNull(sessies.maak(account, "test", Duration.ofHours(1)));
        scherm.context().addCookies(List.of(new Cookie("spil", token).setUrl(mensen.adres())));
        return scherm;
    }
}
