package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A docent keeps something for herself on the phone, between two lessons, and makes a fact of it later. */
@SpilTest
class AantekeningJourneyTest {

    private static final Pattern BEWAARD = Pattern.compile("opgeslagen \\d\\d:\\d\\d");

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void wat_een_docent_voor_zichzelf_typt_is_er_na_herladen_nog_en_wordt_een_feit_of_gaat_weg() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        zuidwijk.rana();
        try (Scherm rana = Browser.telefoon(mensen).logIn("r.koc@zuidwijk.example", Zuidwijk.WACHTWOORD)) {
            rana.ga("/leerlingen/" + robin.id());
            rana.link("Alleen voor mij").click();
            rana.bekijk("aantekening-leeg");
            rana.veld("Wat wil je onthouden?").fill("Lijkt moe. Eerst nog eens kijken.");
            assertThat(rana.page().locator("[data-bewaard=tekst]")).containsText(BEWAARD);
            rana.page().reload();
            assertThat(rana.veld("Wat wil je onthouden?")).hasValue("Lijkt moe. Eerst nog eens kijken.");
            rana.knop("Bewaar voor mij").click();
            assertThat(rana.page().getByText("Aantekening bewaard, alleen voor jou"))
                    .isVisible();
            assertThat(rana.veld("Wat wil je onthouden?")).hasValue("");

            // As it stands after four weeks: the writer chooses.
            LocalDate toen = LocalDate.now(nl.spil.gedeeld.Klok.ZONE).minusWeeks(4);
            databank.jdbc()
                    .sql(
                            "update werkaantekening.aantekening set begonnen_op = ?, vraag_op = ?, weg_op = ? where leerling_id = ?")
                    .params(toen, toen.plusWeeks(4), toen.plusWeeks(6), robin.id())
                    .update();
            rana.ga("/").bekijk("vandaag-met-keuze");
            rana.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("van jezelf gebeurt"))
                    .click();
            rana.bekijk("aantekeningen-mijn");
            rana.link(robin.naam()).click();
            rana.bekijk("aantekeningen-kiezen");
            rana.page()
                    .getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Feiten naar het logboek"))
                    .click();
            assertThat(rana.page().getByRole(AriaRole.MAIN)).containsText("Lijkt moe. Eerst nog eens kijken.");
            rana.veld("Wat zag of hoorde je?").fill("Robin legde drie keer het hoofd op tafel.");
            rana.page().getByLabel("Hier staan alleen feiten").check();
            rana.bekijk("aantekening-logboek");
            rana.knop("Zet in het logboek").click();
            assertThat(rana.page().getByText("In het logboek gezet; de aantekening is weg"))
                    .isVisible();
            rana.ga("/mijn/aantekeningen").bekijk("aantekeningen-weg");
            assertThat(rana.page().getByRole(AriaRole.MAIN)).containsText("de feiten staan in het logboek");
            rana.ga("/leerlingen/" + robin.id());
            assertThat(rana.page().getByRole(AriaRole.MAIN)).containsText("Robin legde drie keer het hoofd op tafel.");
        }
    }
}
