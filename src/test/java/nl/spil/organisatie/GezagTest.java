package nl.spil.organisatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.Datum;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One rule in two languages: Java and the database end gezag on the same day. */
@SpilTest
class GezagTest {

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void gezag_eindigt_op_de_achttiende_verjaardag_ook_voor_wie_op_29_februari_is_geboren() {
        assertThat(tot(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(tot(LocalDate.of(2008, 12, 5))).isEqualTo(LocalDate.of(2026, 12, 5));
        for (LocalDate geboren : List.of(
                LocalDate.of(2008, 2, 28),
                LocalDate.of(2008, 2, 29),
                LocalDate.of(2008, 3, 1),
                LocalDate.of(2006, 3, 1),
                LocalDate.of(2009, 1, 31),
                LocalDate.of(2009, 12, 31))) {
            LocalDate tot = tot(geboren);
            assertThat(Gezag.bij(Datum.leeftijd(geboren, tot.minusDays(1))))
                    .as("%s, de dag ervoor", geboren)
                    .isTrue();
            assertThat(Gezag.bij(Datum.leeftijd(geboren, tot)))
                    .as("%s, op de dag", geboren)
                    .isFalse();
        }
    }

    private LocalDate tot(LocalDate geboren) {
        return databank.jdbc()
                .sql("select organisatie.gezag_tot(?)")
                .param(geboren)
                .query(LocalDate.class)
                .single();
    }
}
