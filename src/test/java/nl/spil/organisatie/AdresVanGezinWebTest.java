package nl.spil.organisatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A changed address waits for a second person. Of a colleague that may be the bestuur; of a pupil or a parent it shows who goes to
 * school here, and the bestuur reads figures alone (eisen §3.1).
 */
@SpilTest
class AdresVanGezinWebTest {

    private static final String LIJST = "/school/tweede-stap";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void het_bestuur_bevestigt_het_adres_van_een_collega_en_ziet_dat_van_een_gezin_niet() {
        School school = scholen.van("hpc-charlois");
        Mens bestuur = school.als("bestuur");
        for (UUID thuis : school.gezin(school.leerling())) {
            String nieuw = wijzig(thuis);
            assertThat(school.als("schoolleider").ga(LIJST).leesbaar()).contains(nieuw);
            assertThat(bestuur.ga(LIJST).tekst()).doesNotContain(nieuw, "Proef", thuis.toString());
            for (String besluit : List.of("/akkoord", "/afwijzing"))
                assertThat(stuur(bestuur, "/school/adressen/" + thuis + besluit))
                        .isEqualTo(404);
        }

        UUID collega = school.account("docent");
        String was = school.vraag(String.class, "select email from toegang.account where id = ?", collega);
        String nieuw = wijzig(collega);
        assertThat(bestuur.ga(LIJST).leesbaar()).contains(school.naam("docent"), nieuw);
        assertThat(stuur(bestuur, "/school/adressen/" + collega + "/afwijzing")).isEqualTo(303);
        databank.jdbc()
                .sql("update toegang.account set email = ? where id = ?")
                .params(was, collega)
                .update();
    }

    /** Beheer wrote down another address, and somebody wants to come in with it. */
    private String wijzig(UUID account) {
        String nieuw = "anders-" + account + "@elders.example";
        databank.jdbc()
                .sql("update toegang.account set email = ? where id = ?")
                .params(nieuw, account)
                .update();
        assertThat(databank.jdbc()
                        .sql("update toegang.adreswijziging set gevraagd_op = now() where account_id = ?")
                        .param(account)
                        .update())
                .isPositive();
        return nieuw;
    }

    private static int stuur(Mens mens, String pad) {
        return mens.post(pad, List.of(Map.entry("_csrf", mens.csrf()))).status();
    }
}
