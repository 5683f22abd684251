package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
        weg(leerling);
        taak.voor(bestuur, () -> {
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
        assertThat(vernietiger(geenMap.resolve("lijst.txt")).voerUit(bestuur)).isZero();
        assertThat(besluit("mislukt_keer")).isEqualTo("1");
        for (String tabel : TABELLEN) assertThat(rijen(tabel)).as(tabel).hasSize(1);
        assertThat(vernietiger.voerUit(bestuur)).isOne();
        for (String tabel : TABELLEN) assertThat(rijen(tabel)).as(tabel).isEmpty();
    }

    @Test
    void een_dossier_dat_niet_lukt_houdt_de_rest_en_de_start_niet_tegen() throws IOException {
        UUID eerst = leerling;
        een_oud_leerling_tot_wiens_vernietiging_twee_mensen_besloten();
        UUID daarna = leerling;
        // Each new pupil comes with the whole school year again.
        weg(eerst);
        eigenaar.jdbc()
                .sql("update bewaren.vernietiging set besloten_op = now() - interval '1 hour' where leerling_id = ?")
                .param(eerst)
                .update();
        // The database refuses this one pupil, whatever is tried.
        eigenaar.jdbc()
                .sql(
                        "create function bewaren.weiger_proef() returns trigger language plpgsql as $$ begin if old.leerling_id = '%s' then raise exception 'geheim woord'; end if; return old; end $$"
                                .formatted(eerst))
                .update();
        eigenaar.jdbc()
                .sql(
                        "create trigger weiger_proef before delete on dossier.notitie for each row execute function bewaren.weiger_proef()")
                .update();
        try {
            assertThat(vernietiger.voerUit(bestuur)).as("de ander gaat door").isOne();
            assertThat(rijen("dossier.notitie")).isEmpty();
            leerling = eerst;
            assertThat(rijen("dossier.notitie")).hasSize(1);
            assertThat(besluit("mislukt_keer")).isEqualTo("1");

            // The start too: a list with this dossier on it, and one line that fits no database.
            Vernietigingslijst lijst = new Vernietigingslijst(bestand, sleutelbos);
            lijst.schrijf(besluit("to_jsonb(v)::text"));
            lijst.schrijf("{\"id\": \"" + UUID.randomUUID() + "\"}");
            assertThat(new Herhaling(lijst, vernietiger, inlog).herhaal()).isZero();
            assertThat(besluit("mislukt_keer")).isEqualTo("1");
        } finally {
            eigenaar.jdbc().sql("drop function bewaren.weiger_proef() cascade").update();
        }
        assertThat(vernietiger.voerUit(bestuur)).as("de volgende ronde weer").isOne();
        assertThat(rijen("dossier.notitie")).isEmpty();
        leerling = daarna;
    }

    @Test
    void wie_terugkwam_of_daarna_is_aangehouden_wordt_na_een_reservekopie_niet_opnieuw_vernietigd() throws IOException {
        Vernietigingslijst lijst = new Vernietigingslijst(bestand, sleutelbos);
        Herhaling herhaling = new Herhaling(lijst, vernietiger, inlog);
        lijst.schrijf(besluit("(to_jsonb(v) || jsonb_build_object('uitgevoerd_op', now()))::text"));
        taak.voor(bestuur, () -> {
            jdbc.sql("""
                            insert into organisatie.inschrijving select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'vanaf', date '2025-08-01', 'tot', null))).*
                              from organisatie.inschrijving i where i.leerling_id = ?
                            """).param(leerling).update();
        });
        assertThat(herhaling.herhaal()).isZero();
        assertThat(vernietiger.voerUit(bestuur)).isZero();
        assertThat(rijen("dossier.notitie")).hasSize(1);
        assertThat(besluit("vervallen_waarom")).isEqualTo("teruggekomen");

        een_oud_leerling_tot_wiens_vernietiging_twee_mensen_besloten();
        lijst.schrijf(besluit("(to_jsonb(v) || jsonb_build_object('uitgevoerd_op', now()))::text"));
        stop("now() + interval '1 second'");
        herhaling = new Herhaling(lijst, vernietiger, inlog);
        assertThat(herhaling.herhaal()).isZero();
        assertThat(rijen("dossier.notitie")).hasSize(1);
        assertThat(besluit("vervallen_waarom")).isEqualTo("stop");
        eigenaar.jdbc()
                .sql("update bewaren.stop set opgeheven_op = now() where leerling_id = ?")
                .param(leerling)
                .update();
        assertThat(herhaling.herhaal()).as("dan besluit de school opnieuw").isZero();
        assertThat(rijen("dossier.notitie")).hasSize(1);

        // A stop that the backup brought back was ended before the destruction.
        een_oud_leerling_tot_wiens_vernietiging_twee_mensen_besloten();
        lijst.schrijf(besluit("(to_jsonb(v) || jsonb_build_object('uitgevoerd_op', now()))::text"));
        stop("now() - interval '1 day'");
        assertThat(herhaling.herhaal()).isOne();
        assertThat(rijen("dossier.notitie")).isEmpty();
    }

    private void weg(UUID wie) {
        taak.voor(bestuur, () -> {
            for (String sql : List.of(
                    "delete from organisatie.inschrijving i where i.leerling_id = :wie and exists (select 1 from organisatie.inschrijving j where j.leerling_id = i.leerling_id and j.vanaf < i.vanaf)",
                    "update organisatie.inschrijving set vanaf = date '2015-08-01', tot = date '2019-08-01' where leerling_id = :wie"))
                jdbc.sql(sql).param("wie", wie).update();
        });
    }

    private void stop(String op) {
        eigenaar.jdbc()
                .sql(
                        "insert into bewaren.stop (id, bestuur_id, leerling_id, reden, door, door_naam, op) select gen_random_uuid(), ?, ?, 'klacht', a.id, 'C', "
                                + op + " from toegang.account a limit 1")
                .params(bestuur, leerling)
                .update();
    }

    private String besluit(String wat) {
        return eigenaar.jdbc()
                .sql("select " + wat + " from bewaren.vernietiging v where v.leerling_id = ?")
                .param(leerling)
                .query(String.class)
                .single();
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
