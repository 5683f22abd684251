package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class PlanlezersWebTest {

    private static final String GELEZEN = "/ondersteuningsplan/hpc-zuidwijk/gelezen";

    @Autowired
    private Zuidwijk zuidwijk;

    @Test
    @Eis("CONFIG-18")
    void een_docent_zegt_het_plan_te_hebben_gelezen_en_de_schoolleider_ziet_wie_nog_niet() {
        zuidwijk.rana().vulIn(GELEZEN, "form[action$=/gelezen]", Map.of());

        assertThat(zuidwijk.rana().ga(GELEZEN).leesbaar()).contains("Je las deze versie op");
        Blad team = zuidwijk.karim().ga(GELEZEN);
        assertThat(team.document().select("li:contains(Rana)").text()).doesNotContain("nog niet");
        assertThat(team.document().select("li:contains(Joris)").text()).contains("nog niet");
    }

    @Test
    void een_docent_ziet_niet_wie_van_de_collegas_het_nog_niet_las() {
        assertThat(zuidwijk.joris().ga(GELEZEN).document().select("h2").eachText())
                .containsExactly("Jij");
    }

    @Test
    void een_ouder_komt_hier_niet() {
        assertThat(zuidwijk.joke().ga(GELEZEN).status()).isIn(303, 404);
    }
}
