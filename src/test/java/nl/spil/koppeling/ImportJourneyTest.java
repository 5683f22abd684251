package nl.spil.koppeling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import nl.spil.organisatie.Inrichting;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A beheerder at a desk brings in a school; staff see their classes. */
@SpilTest
class ImportJourneyTest {

    private static final String WACHTWOORD = "vier losse woorden hier";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Sessies sessies;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void een_beheerder_ziet_eerst_wat_er_mis_is_en_past_dan_toe() {
        Proefschool school = new Proefschool();
        inrichting.richtIn("Reis " + school.nummer, "Bo Beheer", school.beheerder(), WACHTWOORD);
        try (Scherm scherm = Browser.bureau(mensen)) {
            scherm.logIn(school.beheerder(), WACHTWOORD);
            scherm.ga("/beheer/import").bekijk("import-leeg");

            Proefschool fout = new Proefschool()
                    .vervang("leerlingen.csv", "5003;Aya", "5002;Aya")
                    .vervang("ouders.csv", "5004;M5004", "9999;M5004");
            leverIn(scherm, fout);
            assertThat(scherm.page().getByRole(AriaRole.MAIN))
                    .containsText("Leerling 5002 staat er twee keer", langzaam());
            scherm.bekijk("import-fouten");

            scherm.link("Opnieuw inleveren").click();
            leverIn(scherm, school);
            assertThat(scherm.knop("Toepassen")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            scherm.bekijk("import-voorbeeld");
            scherm.knop("Toepassen").click();
            assertThat(scherm.page().getByRole(AriaRole.MAIN)).containsText("Toegepast", langzaam());
            scherm.bekijk("import-toegepast");
            scherm.ga("/school/tweede-stap").bekijk("functie-wacht-op-een-ander");
            try (Scherm leider = Browser.telefoon(mensen)) {
                leider.metSessie(sessies.maak(account("i.blom", school), "test", Duration.ofHours(1)));
                leider.ga("/school/tweede-stap");
                assertThat(leider.page().getByRole(AriaRole.MAIN)).containsText("Joke Prins");
                leider.bekijk("functie-met-twee");
            }

            scherm.ga("/beheer/mensen").bekijk("mensen");
            scherm.link("Henk Mulder").click();
            scherm.veld("Nieuw wachtwoord").fill("kort");
            scherm.knop("Wachtwoord zetten").click();
            assertThat(scherm.page().getByRole(AriaRole.MAIN)).containsText("minstens 10 tekens");
            scherm.bekijk("mens-wachtwoord");
        }
    }

    @Test
    void een_mentor_bekijkt_zijn_klas_op_de_telefoon() {
        zuidwijk.joris();
        try (Scherm scherm = Browser.telefoon(mensen)) {
            scherm.logIn("j.dewit@zuidwijk.example", Zuidwijk.WACHTWOORD);
            scherm.ga("/klassen").bekijk("klassen");
            scherm.link("2B").first().click();
            scherm.bekijk("klas");
        }
    }

    private UUID account(String begin, Proefschool school) {
        return databank.jdbc()
                .sql("select id from toegang.account where inlognaam = ?")
                .param(school.medewerker(begin))
                .query(UUID.class)
                .single();
    }

    private static void leverIn(Scherm scherm, Proefschool school) {
        scherm.veld("Bestanden")
                .setInputFiles(school.bestanden().stream()
                        .map(b -> new FilePayload(b.naam(), "text/csv", b.inhoud()))
                        .toArray(FilePayload[]::new));
        scherm.knop("Controleren").click();
    }

    private static LocatorAssertions.ContainsTextOptions langzaam() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }
}
