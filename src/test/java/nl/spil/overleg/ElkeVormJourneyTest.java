package nl.spil.overleg;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import nl.spil.cast.Mensen;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting of each shape, as who leads it holds it in a browser: of a class, about one pupil, a list, and without pupils. */
@SpilTest
class ElkeVormJourneyTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @BeforeEach
    void begin() {
        tijd.zetOp(LocalDate.of(2027, 4, 5));
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("OVERLEG-02")
    void een_mentor_plant_een_klassenbespreking_uit_de_jaarkalender_en_loopt_de_klas_langs() {
        School school = scholen.van("hpc-charlois");
        try (Scherm mentor = als(school, "mentor")) {
            mentor.ga("/overleg/jaarkalender").bekijk("jaarkalender");
            mentor.page()
                    .locator("#beloften li", new Page.LocatorOptions().setHasText("Klassenbespreking 1A"))
                    .locator("a.knop")
                    .click();
            assertThat(mentor.veld("Soort overleg")).hasValue("klassenbespreking");
            mentor.veld("Dag").fill("2027-04-05");
            mentor.bekijk("overleg-plannen-klas");
            mentor.knop("Plannen").click();
            assertThat(agenda(mentor)).containsText("Ada Tafel");
            assertThat(agenda(mentor)).containsText("Cas Tafel");
            mentor.bekijk("overleg-klas");
            mentor.knop("Begin het overleg").click();
            assertThat(mentor.kop("Ada Tafel")).isVisible();
            mentor.bekijk("overleg-klas-leerling");
            mentor.veld("Verslag").fill("Ada werkt graag met Bea.");
            mentor.knop("Verslag vastleggen").click();
            assertThat(mentor.page().getByText("Het verslag is vastgelegd.")).isVisible();
            noteer(mentor, "besluit", "Ada en Bea zitten samen.");
            mentor.link("Overzicht en afsluiten").click();
            mentor.knop("Sluit het overleg af").click();
            assertThat(inhoud(mentor)).containsText("Ada en Bea zitten samen.");
            mentor.bekijk("overleg-klas-notulen");
        }
    }

    @Test
    @Eis({"OVERLEG-20", "OVERLEG-27"})
    void een_oco_houdt_een_mdo_met_ouders_en_leerling_zodra_er_toestemming_is() {
        School school = scholen.van("de-viaan");
        var ada = school.leerling("Ada");
        school.trekIn(ada, "extern");
        try (Scherm oco = als(school, "oco")) {
            oco.ga("/overleg/nieuw");
            oco.veld("Naam van de leerling").fill("Ada");
            oco.knop("Zoek").last().click();
            oco.link("Plan overleg").first().click();
            oco.veld("Soort overleg").selectOption("mdo");
            oco.veld("Dag").fill("2027-04-05");
            oco.knop("Plannen").click();
            assertThat(oco.knop("Vraag toestemming")).isVisible();
            oco.bekijk("overleg-zonder-toestemming");
            school.geefToestemming(ada, "extern");
            oco.ga("/overleg/nieuw?leerling=" + ada);
            oco.veld("Soort overleg").selectOption("mdo");
            oco.veld("Dag").fill("2027-04-05");
            oco.knop("Plannen").click();
            oco.knop("Begin het overleg").click();
            assertThat(oco.page().locator("#genodigden")).containsText("Ouder van Ada");
            oco.bekijk("overleg-mdo");
            oco.page().getByText("Hoe is de leerling gehoord?").click();
            noteer(oco, "gehoord", "Ada wil minder gesprekken.");
            noteer(oco, "besluit", "Eén vast gesprek per week.");
            oco.link("Overzicht en afsluiten").click();
            oco.knop("Sluit het overleg af").click();
            assertThat(inhoud(oco)).containsText("Eén vast gesprek per week.");
            oco.ga("/leerlingen/" + ada + "/overleggen").bekijk("overleggen-van-leerling");
            assertThat(inhoud(oco)).containsText("Ada wil minder gesprekken.");
        }
    }

    @Test
    @Eis("OVERLEG-10")
    void een_leerlingbegeleider_zet_met_een_hulpvraag_iemand_op_de_leerlingbespreking() {
        School school = scholen.van("coenecoop-waddinxveen");
        try (Scherm begeleider = als(school, "leerlingbegeleider")) {
            begeleider.ga("/overleg/nieuw");
            begeleider.veld("Soort overleg").selectOption("leerlingbespreking");
            begeleider.veld("Dag").fill("2027-04-05");
            begeleider.knop("Plannen").click();
            begeleider.veld("Naam van de leerling").fill("Ada");
            begeleider.knop("Zoek").last().click();
            begeleider.knop("Op de agenda").click();
            assertThat(inhoud(begeleider)).containsText("zonder hulpvraag komt een leerling niet op de agenda");
            begeleider.bekijk("overleg-zonder-hulpvraag");
            begeleider.veld("Naam van de leerling").fill("Ada");
            begeleider.knop("Zoek").last().click();
            begeleider.veld("Hulpvraag over Ada Tafel").fill("Wie houdt de regie?");
            begeleider.knop("Op de agenda").click();
            begeleider.knop("Begin het overleg").click();
            assertThat(inhoud(begeleider)).containsText("Wie houdt de regie?");
            begeleider.page().getByText("Hoe is de leerling gehoord?").click();
            noteer(begeleider, "gehoord", "Ada wil één aanspreekpunt.");
            begeleider.page().locator("select[name=uitkomst]").selectOption("Wie de regie houdt");
            noteer(begeleider, "besluit", "De mentor.");
            begeleider.link("Overzicht en afsluiten").click();
            begeleider.knop("Sluit het overleg af").click();
            assertThat(inhoud(begeleider)).containsText("Wie de regie houdt: De mentor.");
        }
    }

    @Test
    @Eis("OVERLEG-09")
    void een_schoolleider_houdt_mt_overleg_over_de_ondersteuning_zonder_leerlingen() {
        School school = scholen.van("hpc-centrum");
        try (Scherm leider = als(school, "schoolleider")) {
            leider.ga("/overleg/nieuw");
            leider.veld("Soort overleg").selectOption("mt-overleg");
            leider.veld("Dag").fill("2027-04-05");
            leider.veld("Thema").fill("Professionalisering");
            leider.knop("Plannen").click();
            assertThat(inhoud(leider)).containsText("Zonder namen van leerlingen");
            leider.bekijk("overleg-mt");
            leider.knop("Begin het overleg").click();
            leider.veld("Besluit of conclusie").fill("Twee studiemiddagen over gedrag.");
            leider.knop("Besluit vastleggen").click();
            leider.knop("Sluit het overleg af").click();
            assertThat(inhoud(leider)).containsText("Twee studiemiddagen over gedrag.");
            leider.ga("/overleg/scholing").bekijk("scholing");
        }
    }

    private static void noteer(Scherm scherm, String soort, String tekst) {
        Locator vorm = scherm.page().locator("form:has(input[name=vastlegging][value=" + soort + "])");
        vorm.locator("textarea").fill(tekst);
        vorm.getByRole(AriaRole.BUTTON).click();
        assertThat(scherm.page().getByText("is vastgelegd").first()).isVisible();
    }

    private Scherm als(School school, String rol) {
        return Browser.bureau(mensen).metSessie(school.sessie(rol)).ga("/");
    }

    private static Locator agenda(Scherm scherm) {
        return scherm.page().getByLabel("Leerlingen van dit overleg");
    }

    private static Locator inhoud(Scherm scherm) {
        return scherm.page().locator("main");
    }
}
