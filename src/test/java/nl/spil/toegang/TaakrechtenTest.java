package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What works in the background reads no secret that it does not need. */
@SpilTest
class TaakrechtenTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void een_taak_leest_wie_er_is_en_nooit_waarmee_iemand_inlogt() {
        assertThat(this.<Long>vraag(Long.class, "select count(naam) from toegang.account"))
                .isPositive();
        assertThatThrownBy(() -> vraag(Long.class, "select count(wachtwoord) from toegang.account"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> vraag(String.class, "select to_jsonb(a)::text from toegang.account a limit 1"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private <T> T vraag(Class<T> soort, String sql) {
        return taak.voor(zuidwijk.bestuur(), () -> jdbc.sql(sql).query(soort).single());
    }
}
