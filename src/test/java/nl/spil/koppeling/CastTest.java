package nl.spil.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class CastTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Leerlingen leerlingen;

    @Autowired
    private Functies functies;

    @Test
    void de_mentor_ziet_wie_een_leerling_is_en_waarom() {
        zuidwijk.doe("Joris de Wit", wie -> {
            var inzage = poort.open(wie, zuidwijk.leerling("Noor"), "leerlingpagina");
            assertThat(inzage.waarom())
                    .isEqualTo("Je ziet dit omdat je mentor bent van 2B en docent Nederlands bent van 2B.");
            LeerlingKop kop = leerlingen.kop(inzage);
            assertThat(kop.naam()).isEqualTo("Noor Yilmaz");
            assertThat(kop.klas()).isEqualTo("2B");
            assertThat(kop.leeftijd()).isEqualTo(13);
            assertThat(kop.mentor().orElseThrow().naam()).isEqualTo("Joris de Wit");
            assertThat(kop.ouders())
                    .extracting(LeerlingKop.Ouder::naam)
                    .containsExactly("Aylin Yilmaz", "Kemal Yilmaz");
            assertThat(kop.oudersMetGezag()).hasSize(1);
            assertThat(functies.account("oco", zuidwijk.leerling("Noor"))).contains(zuidwijk.account("Ilse Bos"));
            assertThat(functies.account("mentor", zuidwijk.leerling("Noor"))).contains(wie.accountId());
        });
    }
}
