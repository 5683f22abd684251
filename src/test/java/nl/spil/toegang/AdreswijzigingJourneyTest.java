package nl.spil.toegang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for the school reads from which address to which, before somebody comes in with the new one. */
@SpilTest
class AdreswijzigingJourneyTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void van_welk_adres_naar_welk_is_op_elk_scherm_te_lezen() {
        Leerling robin = zuidwijk.nieuweLeerling();
        databank.jdbc()
                .sql("update toegang.account set email = 'een.nogal.lang.nieuw.adres.' || email where id = ?")
                .param(robin.account())
                .update();
        databank.jdbc()
                .sql("update toegang.adreswijziging set gevraagd_op = now() where account_id = ?")
                .param(robin.account())
                .update();
        try (Scherm leider = Browser.bureau(mensen)) {
            leider.metSessie(zuidwijk.karim().sessie());
            leider.ga("/school/tweede-stap");
            assertThat(leider.page().getByText("een.nogal.lang.nieuw.adres.").first())
                    .isVisible();
            leider.bekijk("adres-gewijzigd");
        } finally {
            databank.jdbc()
                    .sql("delete from toegang.adreswijziging where account_id = ?")
                    .param(robin.account())
                    .update();
        }
    }
}
