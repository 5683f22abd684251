package nl.spil.organisatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Bekwaamheden.Bekwaamheid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class BekwaamhedenTest {

    private static final LocalDate DAG = LocalDate.of(2026, 9, 10);

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Bekwaamheden bekwaamheden;

    @Test
    void wat_iemand_behaalde_zien_die_persoon_en_de_leiding_en_geen_collega() {
        UUID rana = zuidwijk.account("Rana Koc");
        zuidwijk.doe("Ilse Bos", wie -> bekwaamheden.behaald(wie, rana, "meldcode", DAG, "Certificaat 12"));
        zuidwijk.doe("Ilse Bos", wie -> bekwaamheden.behaald(wie, rana, "meldcode", DAG, "nog eens"));

        for (String lezer : List.of("Rana Koc", "Ilse Bos", "Karim Haddad")) {
            assertThat(van(lezer, rana))
                    .as(lezer)
                    .filteredOn(b -> b.scholing().equals("meldcode"))
                    .singleElement()
                    .extracting(Bekwaamheid::bewijs, Bekwaamheid::doorNaam)
                    .containsExactly("Certificaat 12", "Ilse Bos");
        }
        for (String ander : List.of("Joris de Wit", "Sana Meijer", "Tom Lemmens")) {
            assertThat(van(ander, rana)).as(ander).isEmpty();
        }
    }

    @Test
    void een_collega_legt_niets_over_een_ander_vast() {
        UUID tess = zuidwijk.account("Tess Bakker");
        assertThatThrownBy(() -> zuidwijk.doe(
                        "Joris de Wit", wie -> bekwaamheden.behaald(wie, tess, "meldcode", DAG, "verzonnen")))
                .isInstanceOf(NietGevonden.class);
        assertThat(van("Tess Bakker", tess)).isEmpty();
    }

    @Test
    void wat_bij_vergissing_is_vastgelegd_telt_niet_meer_en_blijft_staan() {
        UUID joris = zuidwijk.account("Joris de Wit");
        zuidwijk.doe("Joris de Wit", wie -> bekwaamheden.behaald(wie, joris, "nieuwe-collegas", DAG, ""));
        UUID id = van("Joris de Wit", joris).getFirst().id();
        zuidwijk.doe("Joris de Wit", wie -> bekwaamheden.trekIn(wie, id, "verkeerde datum"));
        assertThat(van("Joris de Wit", joris)).isEmpty();
        zuidwijk.doe("Joris de Wit", wie -> bekwaamheden.behaald(wie, joris, "nieuwe-collegas", DAG, ""));
        assertThat(van("Joris de Wit", joris)).hasSize(1);
    }

    private List<Bekwaamheid> van(String lezer, UUID account) {
        return zuidwijk.als(lezer, wie -> bekwaamheden.van(account));
    }
}
