package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class NiveautellingWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen planscholen;

    @Test
    void de_oco_telt_leerlingen_per_niveau_op_elke_dag() {
        Mens oco = planscholen.van("hpc-charlois").met("oco");

        Blad nu = oco.ga("/zaken/niveaus");
        assertThat(nu.document().select("thead th").eachText())
                .startsWith("Leerjaar of fase", "Basisondersteuning")
                .endsWith("Samen");
        List<String> samen =
                nu.document().select("tr:has(th:contains(Samen)) td").eachText();
        assertThat(samen.getFirst()).isEqualTo("6");
        assertThat(samen.getLast()).isEqualTo("6");
        assertThat(oco.ga("/zaken/niveaus?dag=2001-01-01").leesbaar())
                .contains("stond hier geen leerling ingeschreven");
        assertThat(oco.ga("/zaken/niveaus?dag=morgen").status()).isEqualTo(422);
        assertThat(oco.ga("/zaken/niveaus?dag=2199-01-01").leesbaar()).contains("Kies een dag die al geweest is");
    }

    @Test
    void wie_geen_leerlingen_ziet_ziet_geen_kleine_aantallen_en_een_docent_ziet_niets() {
        Blad bestuur = planscholen.van("hpc-charlois").met("bestuur").ga("/zaken/niveaus");

        assertThat(bestuur.document().select("tr:has(th:matchesOwn(^1$)) td").eachText())
                .contains("minder dan 5");
        assertThat(bestuur.leesbaar()).contains("omdat je de leerlingen zelf niet ziet");
        assertThat(zuidwijk.rana().ga("/zaken/niveaus").status()).isEqualTo(404);
    }
}
