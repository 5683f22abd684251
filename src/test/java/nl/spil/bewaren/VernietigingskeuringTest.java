package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database does not get away with calling something destroyed. */
@SpilTest
class VernietigingskeuringTest {

    @TempDir
    private Path map;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sleutelbos sleutelbos;

    private final UUID bestuur = UUID.randomUUID();
    private final UUID bewijs = UUID.randomUUID();
    private Vernietigingslijst lijst;
    private Vernietigingskeuring keuring;

    @BeforeEach
    void een_vernietiging_die_op_de_lijst_staat() {
        lijst = new Vernietigingslijst(map.resolve("lijst.txt"), sleutelbos);
        keuring = new Vernietigingskeuring(taak, jdbc, lijst);
        lijst.schrijf("{\"id\": \"" + bewijs + "\"}");
        zet("""
                insert into bewaren.bewijs select (jsonb_populate_record(null::bewaren.bewijs, jsonb_build_object(
                    'id', '%1$s', 'bestuur_id', '%2$s', 'locatie_id', '%2$s', 'nummer', 1, 'op', now(), 'klassen', '{4}', 'grond', 'termijn', 'bron', 'Proef',
                    'mag_vanaf', current_date, 'voorgesteld_naam', 'A', 'voorgesteld_op', now(), 'besloten_naam', 'B', 'besloten_op', now(),
                    'inhoud', '{"Wie keek mee": 2}'::jsonb, 'vingerafdruk', '\\x00', 'vorige', '\\x', 'hoofd', '\\x00'))).*
                """.formatted(bewijs, bestuur));
        zet("update bewaren.bewijs b set hoofd = bewaren.hoofd_van(b) where b.bestuur_id = '%s'".formatted(bestuur));
        zet("insert into toegang.vernietigde_regel values ('%1$s', 1), ('%1$s', 2)".formatted(bestuur));
    }

    @AfterEach
    void ruim_op() {
        zet("delete from bewaren.bewijs where bestuur_id = '%s'".formatted(bestuur));
        zet("delete from toegang.vernietigde_regel where bestuur_id = '%s'".formatted(bestuur));
    }

    @Test
    void een_regel_die_als_vernietigd_wordt_opgegeven_zonder_bewijs_valt_op() {
        assertThat(hier()).isEmpty();
        zet("insert into toegang.vernietigde_regel values ('%s', 3)".formatted(bestuur));
        assertThat(hier()).singleElement().asString().contains("3 regels van het leeslog als vernietigd");
    }

    @Test
    void een_bewijs_dat_niet_op_de_lijst_staat_of_veranderd_is_valt_op() {
        assertThat(hier()).isEmpty();
        zet("update bewaren.bewijs set besloten_naam = 'Iemand anders' where id = '%s'".formatted(bewijs));
        assertThat(hier()).singleElement().asString().contains("bewijs 1 is veranderd");
        keuring = new Vernietigingskeuring(taak, jdbc, new Vernietigingslijst(map.resolve("andere.txt"), sleutelbos));
        assertThat(hier()).anyMatch(z -> z.contains(bewijs + " staat niet op de lijst"));
    }

    private List<String> hier() {
        return keuring.keur().stream()
                .filter(z -> z.contains(bestuur.toString()) || z.contains(bewijs.toString()))
                .toList();
    }

    private void zet(String sql) {
        for (String tabel : List.of("bewaren.bewijs", "toegang.vernietigde_regel"))
            eigenaar.jdbc()
                    .sql("alter table " + tabel + " disable trigger alleen_toevoegen")
                    .update();
        eigenaar.jdbc().sql(sql).update();
        for (String tabel : List.of("bewaren.bewijs", "toegang.vernietigde_regel"))
            eigenaar.jdbc()
                    .sql("alter table " + tabel + " enable trigger alleen_toevoegen")
                    .update();
    }
}
