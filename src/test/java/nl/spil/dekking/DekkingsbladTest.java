package nl.spil.dekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DekkingsbladTest {

    private static final Eisenlijst LIJST = Eisenlijst.van(List.of(
            "id;groep;soort;geldt;regel",
            "SOT-01;SOT;D;alle;a",
            "SOT-02;SOT;D;alle;b",
            "SOT-03;SOT;D;alle;c",
            "SOT-04;SOT;D;alle;d",
            "OPP-01;OPP;D;alle;e"));

    @TempDir
    Path project;

    @Test
    void het_blad_telt_en_noemt_elke_vindplaats_een_keer() throws IOException {
        bron("main/resources/schoolplannen/hpc/plan.yaml", "teams: # SOT-01\n  - eis: SOT-02 # SOT-02\n");
        bron("main/java/nl/spil/zaak/Zaak.java", "/** SOT-02, SOT-03. */ class Zaak {} // SOT-03");
        bron("main/resources/db/migration/zaak/V1__zaak.sql", "-- SOT-03\ncreate table zaak.zaak ();\n");
        bron("test/java/nl/spil/zaak/ZaakTest.java", "class ZaakTest { @Test @Eis(\"OPP-01\") void x() {} }");
        bron("test/java/nl/spil/zaak/ZaakWebTest.java", "class ZaakWebTest { @Test @Eis(\"SOT-01\") void y() {} }");

        var dekking = Dekking.van(LIJST, project);

        assertThat(dekking.fouten()).isEmpty();
        assertThat(Dekkingsblad.van(dekking)).endsWith("""
                | groep | eisen | ja | deels | nee |
                | --- | ---: | ---: | ---: | ---: |
                | **totaal** | 5 | 1 | 3 | 1 |
                | SOT | 4 | 1 | 2 | 1 |
                | OPP | 1 | 0 | 1 | 0 |

                ## SOT

                | id | staat | plan | code | test |
                | --- | --- | --- | --- | --- |
                | SOT-01 | ja | hpc/plan.yaml:1 |  | ZaakWebTest.y |
                | SOT-02 | deels | hpc/plan.yaml:2 | zaak/Zaak.java |  |
                | SOT-03 | deels |  | zaak/Zaak.java<br>zaak/V1__zaak.sql |  |
                | SOT-04 | nee |  |  |  |

                ## OPP

                | id | staat | plan | code | test |
                | --- | --- | --- | --- | --- |
                | OPP-01 | deels |  |  | ZaakTest.x |
                """);
    }

    @Test
    void een_onbekend_id_wordt_met_bestand_en_regel_genoemd() throws IOException {
        bron("main/resources/schoolplannen/hpc.yaml", "\n# SOT-98\n");
        bron("main/java/nl/spil/Zaak.java", "// SOT-97");
        bron("test/java/nl/spil/ZaakTest.java", "class ZaakTest {\n\n @Test @Eis(\"SOT-99\") void x() {} }");

        assertThat(Dekking.van(LIJST, project).fouten())
                .containsExactly(
                        "src/main/resources/schoolplannen/hpc.yaml:2: SOT-98 staat niet in docs/eisen.csv",
                        "src/main/java/nl/spil/Zaak.java:1: SOT-97 staat niet in docs/eisen.csv",
                        "src/test/java/nl/spil/ZaakTest.java:3: SOT-99 staat niet in docs/eisen.csv");
    }

    @Test
    void een_leeg_project_is_nergens_gedekt() {
        assertThat(Dekking.van(LIJST, project).alle())
                .allSatisfy(eis -> assertThat(eis.staat()).isEqualTo(Dekking.Staat.NEE));
    }

    private void bron(String pad, String tekst) throws IOException {
        var bestand = project.resolve("src").resolve(pad);
        Files.createDirectories(bestand.getParent());
        Files.writeString(bestand, tekst);
    }
}
