package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a plan can check it without starting Spil. */
class SchoolplanControleTest {

    private static final String LOCATIE = """
            id: locatie
            naam: Nieuwe locatie
            soort: locatie
            erft: hpc
            document: Eigen plan
            """;

    @TempDir
    Path map;

    private final ByteArrayOutputStream uitvoer = new ByteArrayOutputStream();

    @Test
    void zonder_opgave_worden_de_meegeleverde_plannen_gecontroleerd() {
        assertThat(controleer()).isZero();
        assertThat(uitvoer()).contains("lmc-vo/hpc-zuidwijk.yaml: in orde (HPC Zuidwijk)");
    }

    @Test
    void een_eigen_plan_mag_van_een_meegeleverd_plan_erven() throws IOException {
        var bestand = schrijf("locatie.yaml", LOCATIE);

        assertThat(controleer(bestand)).isZero();
        assertThat(uitvoer()).isEqualToIgnoringNewLines(bestand + ": in orde (Nieuwe locatie)");
    }

    @Test
    void een_fout_staat_op_een_regel_die_een_editor_kan_volgen() throws IOException {
        var bestand = schrijf("locatie.yaml", LOCATIE + "rollen:\n  - {id: occ, vervalt: ja}\n");

        assertThat(controleer(bestand)).isEqualTo(1);
        assertThat(uitvoer())
                .isEqualToIgnoringNewLines(bestand
                        + ":7:5: 'occ' kan niet vervallen: het plan waarvan dit erft kent het niet. Bedoel je 'oco'?");
    }

    @Test
    void perioden_die_niet_op_elkaar_volgen_of_geen_dag_hebben_zijn_een_fout() throws IOException {
        var bestand = schrijf("locatie.yaml", LOCATIE + """
                perioden:
                  - {id: p1, naam: Een, tot-en-met: 31-01, bron: Eigen}
                  - {id: p2, naam: Twee, tot-en-met: 15-11, bron: Eigen}
                """);
        assertThat(controleer(bestand)).isEqualTo(1);
        assertThat(uitvoer()).contains(":8:", "Periode 'p2' eindigt niet later in het schooljaar dan de vorige");

        var zonderDag = schrijf("locatie.yaml", LOCATIE + """
                perioden:
                  - {id: p1, naam: Een, tot-en-met: half november, bron: Eigen}
                """);
        assertThat(controleer(zonderDag)).isEqualTo(1);
        assertThat(uitvoer()).contains("'half november' is geen dag van het jaar; schrijf dag en maand, zoals 15-11.");
    }

    @Test
    void een_map_wordt_in_zijn_geheel_gecontroleerd() throws IOException {
        schrijf("goed/locatie.yaml", LOCATIE);
        schrijf("fout/kapot.yaml", "id: [");

        assertThat(controleer(map)).isEqualTo(1);
        assertThat(uitvoer()).contains("locatie.yaml: in orde", "kapot.yaml:1:");
    }

    @Test
    void een_eigen_bestand_gaat_voor_het_meegeleverde() throws IOException {
        var bestand = schrijf("hpc-zuidwijk.yaml", LOCATIE.replace("id: locatie", "id: hpc-zuidwijk"));

        assertThat(controleer(bestand)).isZero();
        assertThat(uitvoer()).contains("in orde (Nieuwe locatie)");
    }

    @Test
    void waar_geen_plan_staat_is_niets_te_controleren() {
        assertThat(controleer(map.resolve("bestaat-niet.yaml"))).isEqualTo(2);
        assertThat(controleer(map)).isEqualTo(2);
        assertThat(uitvoer()).contains("Hier staat geen schoolplan");
    }

    private int controleer(Path... paden) {
        var uit = new PrintStream(uitvoer, true, StandardCharsets.UTF_8);
        return new SchoolplanControle(uit)
                .controleer(Arrays.stream(paden).map(Path::toString).toList());
    }

    private String uitvoer() {
        return uitvoer.toString(StandardCharsets.UTF_8);
    }

    private Path schrijf(String naam, String tekst) throws IOException {
        var bestand = map.resolve(naam);
        Files.createDirectories(bestand.getParent());
        return Files.writeString(bestand, tekst);
    }
}
