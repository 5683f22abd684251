package nl.spil.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EisenlijstTest {

    private static final String KOP = "id;groep;soort;geldt;regel";
    private static final String EERSTE = "SOT-01;SOT;D;HPC Charlois, alle;De mentor meldt";

    @Test
    void een_goede_regel_wordt_gelezen() {
        var lijst = Eisenlijst.van(List.of(KOP, EERSTE));

        assertThat(lijst.fouten()).isEmpty();
        assertThat(lijst.eisen())
                .containsExactly(new Eisregel(
                        "SOT-01", "SOT", Eisregel.Soort.D, List.of("HPC Charlois", "alle"), "De mentor meldt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            SOT-2;SOT;D;alle;x          > regel 3: "SOT-2" is geen id
            SOT-01;SOT;D;alle;x         > regel 3: SOT-01 staat er al
            SOT-02;OPP;D;alle;x         > regel 3: SOT-02 hoort niet in groep OPP
            SOT-03;SOT;D;alle;x         > regel 3: SOT-03 staat waar SOT-02 hoort
            SOT-02;SOT;X;alle;x         > regel 3: "X" is geen soort
            SOT-02;SOT;D;HPC Noord;x    > regel 3: [HPC Noord] noemt een onbekende school
            SOT-02;SOT;D;alle;''        > regel 3: de regel van SOT-02 is leeg of langer dan 140 tekens
            SOT-02;SOT;D;alle;x;y       > regel 3: vijf velden verwacht, 6 gevonden
            """, quoteCharacter = '"')
    void een_foute_regel_wordt_genoemd(String regel, String fout) {
        var lijst = Eisenlijst.van(List.of(KOP, EERSTE, regel.replace("''", "")));

        assertThat(lijst.fouten()).containsExactly(fout);
        assertThat(lijst.eisen()).hasSize(1);
    }

    @Test
    void een_andere_kop_is_fout() {
        assertThat(Eisenlijst.van(List.of("id;regel")).fouten()).hasSize(1);
    }

    @Test
    void een_id_in_lopende_tekst_wordt_gevonden_en_iets_dat_erop_lijkt_niet() {
        var id = Eisenlijst.van(List.of(KOP, EERSTE)).idPatroon();

        assertThat(id.matcher("# SOT-01, (SOT-99)").results().map(r -> r.group()))
                .containsExactly("SOT-01", "SOT-99");
        assertThat(id.matcher("X-SOT-01 ISOT-01 SOT-012 SOT-01a OPP-01").find()).isFalse();
    }
}
