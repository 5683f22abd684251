package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.schoolplan.document.Proefdocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The OCO lays the school's own document beside the plan and sees what of the promise is missing. */
@SpilTest
class DocumentJourneyTest {

    private static final String DOCUMENT = "/ondersteuningsplan/hpc-charlois/document";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Planscholen planscholen;

    @Test
    void de_oco_neemt_een_document_op_en_ziet_wat_er_nog_ontbreekt() {
        var school = planscholen.van("hpc-charlois");
        try (Scherm oco = Browser.telefoon(mensen).metSessie(school.sessie("oco"))) {
            oco.ga("/ondersteuningsplan/hpc-charlois");
            oco.link("Document naast het plan").click();
            oco.bekijk("document-leeg");
            oco.veld("Bestand")
                    .setInputFiles(new FilePayload("ondersteuningsplan.pdf", "application/pdf", Proefdocument.pdf()));
            oco.knop("Opnemen").click();

            assertThat(oco.kop("Hoeveel loopt er?")).isVisible();
            assertThat(oco.page().getByText("Van de 6 passages draait 0")).isVisible();
            oco.bekijk("document");

            // Two proposals that are right.
            Locator klopt = oco.page().locator("article button:has-text('Klopt')");
            klopt.first().click();
            assertThat(oco.page().getByText("De passage hoort nu bij deze regel."))
                    .isVisible();
            klopt.first().click();
            assertThat(oco.page().locator("article:has-text('Hoort bij:')")).hasCount(2);

            // One that Spil did not find, by hand.
            oco.page()
                    .locator("article:has-text('de paarden') a:text('Passage')")
                    .click();
            oco.veld("Woorden uit de regel").fill("leerlingenraad");
            oco.knop("Zoek").click();
            oco.page().locator("button[aria-label^='Koppel aan']").first().click();
            assertThat(oco.page().locator("section:has(h2:text('Hoort bij')) li"))
                    .hasCount(1);
            oco.bekijk("document-passage");

            // And one that promises nothing.
            oco.ga(DOCUMENT);
            oco.page()
                    .locator("article:has-text('melkfabriek') a:text('Passage')")
                    .click();
            oco.knop("Hoeft niet").click();
            assertThat(oco.page().locator(".foutenlijst")).isVisible();
            oco.veld("Waarom is dit achtergrond?").fill("Geschiedenis van het gebouw");
            oco.knop("Hoeft niet").click();
            assertThat(oco.page().locator(".vlag:text-is('achtergrond')")).isVisible();

            oco.ga(DOCUMENT);
            oco.veld("Staat").selectOption("nog-niet");
            oco.knop("Toon").click();
            assertThat(oco.page().locator("article")).hasCount(2);
            oco.bekijk("document-ontbreekt");

            // What the plan makes besides: profile, scheme, what is not delivered, what others offer, and the levels in
            // figures.
            String plan = "/ondersteuningsplan/hpc-charlois";
            oco.ga(plan + "/profiel").bekijk("schoolprofiel");
            oco.ga(plan + "/schema").bekijk("route-schema");
            oco.ga(plan + "/beloften").bekijk("beloften");
            oco.ga(plan + "/elders?q=training").bekijk("aanbod-elders");
            oco.ga(plan + "/hoofdstukken/kengetallen").bekijk("kengetallen");
            oco.ga("/zaken/niveaus").bekijk("niveaus");
        }
    }
}
