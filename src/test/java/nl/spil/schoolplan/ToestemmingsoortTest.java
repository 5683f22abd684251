package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Toestemmingsoort.Gever;
import org.junit.jupiter.api.Test;

class ToestemmingsoortTest {

    @Test
    @Eis("TOEST-01")
    void tot_16_jaar_geven_ouders_toestemming_en_daarna_de_leerling_zelf() {
        var extern = meegeleverd("hpc-zuidwijk").toestemming("extern").orElseThrow();

        assertThat(geversBij(extern, 15)).containsExactly("ouder-met-gezag");
        assertThat(geversBij(extern, 16)).containsExactly("leerling");
    }

    private static List<String> geversBij(Toestemmingsoort soort, int leeftijd) {
        return soort.gevers().stream()
                .filter(gever -> gever.geldtBij(leeftijd))
                .map(Gever::partij)
                .toList();
    }
}
