package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Sleutelbos;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that is put back does not bring back what was destroyed, and a machine that falls down halfway does no half work. */
@SpilTest
class HerhalingTest {

    private static final List<String> TABELLEN =
            List.of("organisatie.leerling", "organisatie.inschrijving", "dossier.notitie");

    @TempDir
    private Path map;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Autowired
    private Besturen besturen;

    @Autowired
    private Sleutelbos sleutelbos;

    @Autowired
    private FlywayConnectionDetails inlog;

    private Path bestand;
    private Vernietiger vernietiger;
    private UUID leerling;
    private UUID bestuur;

    @BeforeEach
    void een_oud_leerling_tot_wiens_vernietiging_twee_mensen_besloten() {
        bestand = map.resolve("vernietigd.txt");
        vernietiger = vernietiger(bestand);
        leerling = zuidwijk.nieuweLeerling().id();
        bestuur = eigenaar.jdbc()
                .sql("select bestuur_id from organisatie.leerling where id = ?")
                .param(leerling)
                .query(UUID.class)
                .single();
        taak.voor(bestuur, () -> {
            jdbc.sql(
                            "update organisatie.inschrijving set vanaf = date '2015-08-01', tot = date '2019-08-01' where leerling_id = ?")
                    .param(leerling)
                    .update();
            jdbc.sql("""
                            insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
                            select gen_random_uuid(), bestuur_id, ?, 4, 'observatie', 'geheim woord', date '2018-01-01', id, naam, 'oco', now(), false
                              from toegang.account where soort = 'medewerker' limit 1
                            """).param(leerling).update();
        });
        eigenaar.jdbc().sql("""
                        insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, grond, bron, uitgeschreven_op, mag_vanaf,
                            voorgesteld_door, voorgesteld_naam, voorgesteld_op, besloten_door, besloten_naam, besloten_op, akkoord)
                        select gen_random_uuid(), i.bestuur_id, i.leerling_id, i.locatie_id, array(select generate_series(1, 16)::smallint), 'termijn', 'Proef', i.tot, i.tot,
                               gen_random_uuid(), 'A', now(), gen_random_uuid(), 'B', now(), true
                          from organisatie.inschrijving i where i.leerling_id = ? limit 1
                        """).param(leerling).update();
    }

    @Test
    void wat_een_teruggezette_reservekopie_terugbrengt_is_weg_voor_Spil_opengaat() throws IOException {
        Map<String, List<String>> reservekopie = new LinkedHashMap<>();
        for (String tabel : TABELLEN) reservekopie.put(tabel, rijen(tabel));
        assertThat(vernietiger.voerUit(bestuur)).isOne();
        assertThat(rijen("dossier.notitie")).isEmpty();
        assertThat(Files.readString(bestand)).hasLineCount(1).doesNotContain(leerling.toString());

        zetTerug(reservekopie);
        assertThat(rijen("dossier.notitie")).hasSize(1);
        Herhaling herhaling = new Herhaling(new Vernietigingslijst(bestand, sleutelbos), vernietiger, inlog);
        assertThat(herhaling.herhaal()).isOne();
        for (String tabel : TABELLEN) assertThat(rijen(tabel)).as(tabel).isEmpty();
        assertThat(eigenaar.jdbc()
                        .sql(
                                "select count(*) from bewaren.bewijs where vingerafdruk = sha256(uuid_send(id) || uuid_send(?::uuid))")
                        .param(leerling)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(herhaling.herhaal()).as("en dan is het klaar").isZero();
    }

    @Test
    void een_lijst_die_niet_te_lezen_is_houdt_Spil_dicht_en_een_halve_laatste_regel_niet() throws IOException {
        Vernietigingslijst lijst = new Vernietigingslijst(bestand, sleutelbos);
        lijst.schrijf("{\"een\": 1}");
        Files.writeString(bestand, "AQID", StandardOpenOption.APPEND);
        assertThat(lijst.lees()).containsExactly("{\"een\": 1}");
        Files.writeString(bestand, "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(lijst::lees)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Regel 2")
                .hasMessageContaining("gaat niet open");
    }

    @Test
    void een_machine_die_halverwege_omvalt_laat_een_heel_dossier_achter_en_gaat_daarna_verder() throws IOException {
        Path geenMap = Files.createFile(map.resolve("geen-map"));
        assertThatThrownBy(() -> vernietiger(geenMap.resolve("lijst.txt")).voerUit(bestuur))
                .isInstanceOf(UncheckedIOException.class);
        for (String tabel : TABELLEN) assertThat(rijen(tabel)).as(tabel).hasSize(1);
        assertThat(vernietiger.voerUit(bestuur)).isOne();
        for (String tabel : TABELLEN) assertThat(rijen(tabel)).as(tabel).isEmpty();
    }

    private Vernietiger vernietiger(Path waar) {
        return new Vernietiger(taak, jdbc, klok, new Vernietigingslijst(waar, sleutelbos), besturen);
    }

    private List<String> rijen(String tabel) {
        String kolom = tabel.equals("organisatie.leerling") ? "id" : "leerling_id";
        return taak.voor(
                bestuur,
                () -> jdbc.sql("select to_jsonb(x)::text from " + tabel + " x where " + kolom + " = ?")
                        .param(leerling)
                        .query(String.class)
                        .list());
    }

    /** As the database was before: the rows are there, the proof is not. */
    private void zetTerug(Map<String, List<String>> kopie) {
        taak.voor(
                bestuur,
                () -> kopie.forEach((tabel, rijen) -> rijen.forEach(rij -> {
                    List<String> kolommen =
                            jdbc.sql("""
                                    select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
                                       and attgenerated = '' and attname <> 'account_id'
                                    """).param(tabel).query(String.class).list();
                    String namen = String.join(", ", kolommen);
                    jdbc.sql("insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
                                    .formatted(tabel, namen, namen, tabel))
                            .param(rij)
                            .update();
                })));
        eigenaar.jdbc()
                .sql("alter table bewaren.bewijs disable trigger alleen_toevoegen")
                .update();
        eigenaar.jdbc()
                .sql("delete from bewaren.bewijs where vingerafdruk = sha256(uuid_send(id) || uuid_send(?::uuid))")
                .param(leerling)
                .update();
        eigenaar.jdbc()
                .sql("alter table bewaren.bewijs enable trigger alleen_toevoegen")
                .update();
    }
}
