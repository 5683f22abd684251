package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanbestandenTest {

    @TempDir
    Path map;

    @Test
    void meegeleverde_plannen_heten_naar_hun_bestuur() {
        assertThat(Planbestanden.meegeleverd())
                .extracting(Planbestand::naam)
                .contains("lmc-vo/lmc-vo.yaml", "lmc-vo/hpc.yaml");
    }

    @Test
    void een_map_van_de_school_vervangt_en_vult_aan() throws IOException {
        Files.writeString(map.resolve("hpc.yaml"), "id: hpc");
        Files.writeString(map.resolve("eigen.yaml"), "id: eigen");
        Files.writeString(map.resolve("lees-mij.txt"), "geen plan");

        var alle = Planbestanden.meegeleverdEn(map);

        assertThat(alle)
                .extracting(Planbestand::planId)
                .contains("eigen", "lmc-vo")
                .doesNotHaveDuplicates();
        assertThat(alle)
                .filteredOn(bestand -> bestand.planId().equals("hpc"))
                .extracting(Planbestand::tekst)
                .containsExactly("id: hpc");
    }

    @Test
    void twee_bestanden_met_een_naam_in_de_map_vallen_op() throws IOException {
        Files.createDirectories(map.resolve("a"));
        Files.createDirectories(map.resolve("b"));
        Files.writeString(map.resolve("a/eigen.yaml"), "id: eigen");
        Files.writeString(map.resolve("b/eigen.yaml"), "id: eigen");

        assertThat(Proefplan.fouten("eigen", Planbestanden.uitMap(map)))
                .extracting(Planfout::bestand)
                .contains(map.resolve("b/eigen.yaml").toString());
    }

    @Test
    void een_heel_groot_bestand_wordt_niet_helemaal_ingelezen() throws IOException {
        Files.writeString(map.resolve("groot.yaml"), "x".repeat(3_000_000));

        assertThat(Planbestanden.uitMap(map).iterator().next().tekst()).hasSize(1_000_001);
    }

    @Test
    void een_bestand_dat_geen_utf_8_is_wordt_afgekeurd() throws IOException {
        Files.write(map.resolve("oud.yaml"), "id: oud\nnaam: Coördinator\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Proefplan.fouten("oud", Planbestanden.uitMap(map)))
                .containsExactly(new Planfout(
                        map.resolve("oud.yaml").toString(),
                        2,
                        9,
                        "Hier staat een teken dat niet te lezen is; bewaar het bestand als UTF-8."));
    }

    @Test
    void het_plan_heet_zoals_het_bestand() {
        assertThat(List.of("lmc-vo/hpc.yaml", "hpc.yaml", "C:\\plannen\\hpc.yaml"))
                .allMatch(naam -> new Planbestand(naam, "").planId().equals("hpc"));
    }
}
