package nl.spil.inkijk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody in an emergency with SQL of their own, in the session that holds the dossier open: it is reading, whatever is asked. */
@SpilTest
class NoodtoegangSqlTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private Leerling robin;
    private UUID klok;

    @BeforeEach
    void een_dossier_met_een_lopende_klok_dat_in_nood_open_is() {
        robin = zuidwijk.nieuweLeerling();
        klok = UUID.randomUUID();
        taak.voor(zuidwijk.bestuur(), () -> {
            termijn(klok, zuidwijk.account("Ilse Bos"));
            jdbc.sql("""
                            insert into toegang.noodtoegang (id, bestuur_id, leerling_id, locatie_id, account_id, naam, reden, klassen, hoort, beoordeelt, oordeel_voor, begin, einde)
                            select gen_random_uuid(), a.bestuur_id, ?, ?, a.id, a.naam, 'er is iets aan de hand met Robin', '{1,5}', '{oco}', 'schoolleider', current_date, toegang.nu(), toegang.nu() + interval '4 hours'
                              from toegang.account a where a.id = ?
                            """)
                    .params(robin.id(), zuidwijk.locatie(), zuidwijk.account("Tess Bakker"))
                    .update();
        });
    }

    @Test
    void in_nood_begint_niemand_een_klok_ook_niet_voor_zichzelf() {
        for (UUID eigenaar : List.of(zuidwijk.account("Tess Bakker"), zuidwijk.account("Ilse Bos")))
            assertThatThrownBy(() -> inNood(() -> termijn(UUID.randomUUID(), eigenaar)))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("row-level security");
        assertThat(klokken()).isEqualTo(1);
        // Who really stands in this dossier still does.
        zuidwijk.doe("Joris de Wit", wie -> {
            poort.open(wie, robin.id(), "proef");
            termijn(UUID.randomUUID(), zuidwijk.account("Ilse Bos"));
        });
        assertThat(klokken()).isEqualTo(2);
    }

    @Test
    void in_nood_sluit_verschuift_pauzeert_of_verklaart_niemand_een_klok() {
        Map<String, Object> voor = rij();
        inNood(() -> {
            for (String sql : List.of(
                    "select termijn.sluit('%s', null, null, null, true, 'klaar', current_date, now())",
                    "select termijn.zet_dag('%s', current_date + 90, 'verlengd', 'later', now())",
                    "select termijn.zet_start('%s', current_date - 90)",
                    "select termijn.pauzeer('%s', gen_random_uuid(), current_date, 'wacht', now())",
                    "select termijn.verleng('%s', gen_random_uuid(), 9, 'schoolweken', 'later', now())",
                    "select termijn.draag_over('%s', null, toegang.wie(), null, 'ik', now())",
                    "select termijn.verklaar('%s', 'zomaar', now())",
                    "select termijn.noteer('%s', 'gehaald', null, null, 'klaar', now())"))
                jdbc.sql(sql.formatted(klok)).query((rs, n) -> n).list();
        });
        assertThat(rij()).isEqualTo(voor);
        for (String tabel : List.of("termijn.gebeurtenis", "termijn.pauze", "termijn.verlenging"))
            assertThat(tel(tabel + " where termijn_id = '" + klok + "'"))
                    .as(tabel)
                    .isZero();
    }

    private void inNood(Runnable werk) {
        zuidwijk.doe("Tess Bakker", wie -> {
            assertThat(poort.open(wie, robin.id(), "proef").rollen()).containsExactly("noodprocedure");
            werk.run();
        });
    }

    private void termijn(UUID id, UUID eigenaar) {
        jdbc.sql("""
                        insert into termijn.termijn (id, bestuur_id, leerling_id, onderwerp_soort, onderwerp_id, soort, klasse, omschrijving, url, bron, startfeit,
                            start_op, lengte, eenheid, verloopt_op, eigenaar_id, gemaakt_door, gemaakt_op)
                        values (?, toegang.bestuur(), ?, 'proef', ?, 'actie', 1, 'iets doen', '/', 'Proef', 'proef', current_date, 9, 'kalenderdagen', current_date + 9, ?, toegang.wie(), now())
                        """).params(id, robin.id(), id, eigenaar).update();
    }

    private long klokken() {
        return tel("termijn.termijn where onderwerp_soort = 'proef' and leerling_id = '" + robin.id() + "'");
    }

    private long tel(String wat) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select count(*) from " + wat).query(Long.class).single());
    }

    private Map<String, Object> rij() {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select * from termijn.termijn where id = ?")
                        .param(klok)
                        .query((rs, n) -> Map.<String, Object>of(
                                "dag", rs.getString("verloopt_op"),
                                "start", rs.getString("start_op"),
                                "eigenaar", rs.getString("eigenaar_id"),
                                "versie", rs.getInt("versie"),
                                "open", String.valueOf(rs.getObject("gehaald_op"))))
                        .single());
    }
}
