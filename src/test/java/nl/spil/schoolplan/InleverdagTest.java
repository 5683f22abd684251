package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;

class InleverdagTest {

    @Test
    @Eis("SOT-11")
    void de_inleverdag_is_de_laatste_vrijdag_voor_het_overleg() {
        var dinsdag = LocalDate.of(2026, 11, 24);

        assertThat(Inleverdag.VRIJDAG_ERVOOR.voor(dinsdag)).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void bij_een_overleg_op_vrijdag_is_het_de_vrijdag_ervoor() {
        var vrijdag = LocalDate.of(2026, 11, 27);

        assertThat(Inleverdag.VRIJDAG_ERVOOR.voor(vrijdag)).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    @Eis("SOT-12")
    void zonder_inleverdag_is_er_geen_uiterste_dag() {
        assertThat(Inleverdag.GEEN.voor(LocalDate.of(2026, 11, 24))).isEmpty();
    }
}
