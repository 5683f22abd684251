package nl.spil.schoolplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestieTest {

    private static final List<String> ROLLEN = List.of("mentor", "oco", "smw", "bpo", "schoolleider");

    @Test
    void wie_zich_vertypt_hoort_wat_er_bedoeld_kan_zijn() {
        assertThat(Suggestie.voor("occ", ROLLEN)).isEqualTo(" Bedoel je 'oco'?");
        assertThat(Suggestie.voor("schoolleidster", ROLLEN)).isEqualTo(" Bedoel je 'schoolleider'?");
    }

    @Test
    void twee_verwisselde_letters_zijn_een_fout() {
        assertThat(Suggestie.afstand("mentro", "mentor")).isEqualTo(1);
    }

    @Test
    void wat_er_niet_op_lijkt_wordt_niet_voorgesteld() {
        assertThat(Suggestie.voor("directeur", ROLLEN)).isEmpty();
    }

    @Test
    void bij_gelijke_afstand_gaat_het_alfabet_voor() {
        assertThat(Suggestie.dichtsteBij("opp", List.of("oop", "app"))).contains("app");
    }

    @Test
    void naar_een_heel_verhaal_wordt_niet_gezocht() {
        assertThat(Suggestie.voor("x".repeat(1_000_000), List.of("x".repeat(999_999))))
                .isEmpty();
    }
}
