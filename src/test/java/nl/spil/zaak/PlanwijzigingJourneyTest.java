package nl.spil.zaak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The OCO changes a term, the schoolleider adopts it, and each zaak runs by the version that is its own. */
@SpilTest
class PlanwijzigingJourneyTest {

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Sessies sessies;

    @Test
    @Eis({"CONFIG-05", "CONFIG-07", "ROL-06"})
    void een_termijn_wordt_gewijzigd_vastgesteld_en_geldt_voor_wie_hem_moet_hebben() {
        Planbestuur bestuur = besturen.nieuw();
        String plan = bestuur.sleutel("school");
        bestuur.klaar(
                plan,
                "# Van De Proef\nid: %s\nnaam: De Proef\nsoort: school\nerft: hpc\ndocument: Plan van De Proef\n"
                        .formatted(plan));
        bestuur.locatie("hier", plan);
        String oude = Zaakwerk.dienIn(bestuur.als("mentor", "hier"), bestuur.leerling("hier"));
        String regels =
                "# Van De Proef\nid: %s\nnaam: De Proef\nsoort: school\nerft: hpc\ndocument: Plan van De Proef\n\ntermijnen:\n  - id: zorgmelding-bespreken\n"
                        .formatted(plan);

        try (Scherm oco = als(bestuur, "oco");
                Scherm schoolleider = als(bestuur, "schoolleider")) {
            oco.ga("/schoolplannen").bekijk("schoolplannen");
            oco.ga("/schoolplannen/" + plan).bekijk("plan-zonder-ontwerp");
            oco.knop("Ontwerp beginnen").click();
            Locator tekst = oco.page().locator("#tekst");
            Locator keuring = oco.page().locator("#keuring");
            assertThat(keuring).containsText("De tekst klopt");
            tekst.fill(regels + "    lengte: 6\n    eenheit: schoolweken\n    bron: Proef §1\n");
            assertThat(keuring).containsText("Bedoel je 'eenheid'?");
            oco.bekijk("plan-ontwerp-met-fout");
            keuring.locator("a").first().click();
            Assertions.assertEquals(
                    "    eenheit: schoolweken",
                    oco.page()
                            .evaluate(
                                    "() => { const t = document.querySelector('#tekst'); return t.value.slice(t.selectionStart, t.selectionEnd) }"));
            assertThat(oco.page().locator("#planhulp")).containsText("termijnen");
            tekst.fill(regels + "    lengte: 6\n    bron: Proef §1\n");
            assertThat(keuring).containsText("De tekst klopt");

            oco.link("Per onderdeel").click();
            oco.bekijk("plan-onderdelen");
            oco.page()
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Termijnen")
                                    .setExact(true))
                    .click();
            oco.link("De zorgmelding bespreken in het SOT").click();
            oco.bekijk("plan-onderdeel");
            oco.ga("/schoolplannen/" + plan + "/ontwerp/gevolgen");
            assertThat(oco.page().locator("#gevolgen")).containsText("1 open zaak loopt in deze fase");
            oco.bekijk("plan-gevolgen");
            oco.veld("Wat verandert er, en waarom?").fill("Het SOT is nu elke zes weken.");
            oco.knop("Voorstellen").click();

            schoolleider.ga("/");
            schoolleider
                    .page()
                    .getByText("stelt een nieuwe tekst van het ondersteuningsplan De Proef voor")
                    .click();
            schoolleider.link("Bekijken en vaststellen").click();
            schoolleider.bekijk("plan-vaststellen");
            schoolleider.veld("Waar staat dit besluit?").fill("MT 3 november 2026");
            schoolleider.knop("Vaststellen").click();
            assertThat(schoolleider.page().getByText("Het nieuwe plan loopt vanaf nu."))
                    .isVisible();
            schoolleider.bekijk("plan-vastgesteld");
            schoolleider.ga("/schoolplannen/" + plan + "/evaluatie").bekijk("plan-evaluatie");

            String nieuwe = Zaakwerk.dienIn(bestuur.als("mentor", "hier"), bestuur.leerling("hier"));
            String dagVanNieuwe = dag(oco.ga(nieuwe));
            Assertions.assertNotEquals(dagVanNieuwe, dag(oco.ga(oude)));
            oco.ga("/zaken/versies").bekijk("zaken-eerdere-versie");
            oco.ga(oude);
            oco.page().getByText("versie 2 geldt").first().waitFor();
            oco.link("Overzetten").click();
            oco.bekijk("zaak-overzetten");
            oco.veld("Waarom gaat deze zaak volgens de nieuwe versie verder?").fill("Het SOT is later.");
            oco.knop("Overzetten naar versie 2").click();
            Assertions.assertEquals(dagVanNieuwe, dag(oco.ga(oude)));
        }
    }

    private Scherm als(Planbestuur bestuur, String rol) {
        return Browser.bureau(mensen)
                .metSessie(sessies.maak(bestuur.account(rol, "hier"), "test", Duration.ofHours(1)));
    }

    private static String dag(Scherm scherm) {
        return scherm.page()
                .locator(
                        "li.taak",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("De zorgmelding bespreken"))
                .innerText()
                .replaceAll("(?s).*uiterlijk (\\d+ \\p{L}+ \\d{4}).*", "$1");
    }
}
