package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.bewaren.Leerlinggegevens;
import nl.spil.bewaren.Samenvoeger;
import nl.spil.bewaren.Vernietiger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Klasse;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two filled dossiers of one pupil become one: every row follows, and nothing knows the old number any more but the sealed read log. */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamenvoegenTest {

    private static final List<String> LEKKEN =
            List.of("dossier.blijft_achter", "dossier.noemt_nummer", "dossier.raakt_weg");
    private static final String RAAKT_WEG = "kanarie-4-dossier.raakt_weg-0123456789ab";

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mensen mensen;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private FlywayConnectionDetails inlog;

    @Autowired
    private Leerlinggegevens gegevens;

    @Autowired
    private Samenvoeger samenvoeger;

    @Autowired
    private Vernietiger vernietiger;

    private Wereld wereld;
    private Doorzoek databank;
    private UUID van;
    private UUID naar;
    private UUID bestuur;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        bouw.vul(wereld);
        databank = new Doorzoek(inlog);
        van = wereld.id(Leerling.KIND);
        naar = wereld.id(Leerling.ANDERE_KLAS);
        bestuur = wereld.bestuur.bestuur();
        new Loper(mensen.adres(), wereld.persoon("mentor")).ga("/leerlingen/" + van);
        // The administration took the old number out of its class: in two classes at once they would be two children.
        taak.voor(bestuur, () -> {
            jdbc.sql("update organisatie.plaatsing set tot = current_date where leerling_id = ?")
                    .param(van)
                    .update();
        });
        taak.buitenBestuur(() -> jdbc.sql("select count(*) from toegang.verzegel()")
                .query(Long.class)
                .single());
    }

    @Test
    @Order(1)
    void wat_er_maar_een_keer_kan_zijn_houdt_het_tegen_en_dan_verandert_er_niets() {
        Set<String> eerst = kanaries(van);
        besluit();
        assertThat(samenvoeger.voerUit(bestuur)).isZero();
        assertThat(kanaries(van)).isEqualTo(eerst);
        assertThat(taak.voor(
                        bestuur,
                        () -> jdbc.sql("select fout from bewaren.samenvoeging")
                                .query(String.class)
                                .single()))
                .contains("maar één keer kan zijn");
    }

    @Test
    @Order(2)
    void elke_rij_gaat_mee_en_alleen_het_verzegelde_leeslog_kent_het_oude_nummer_nog() {
        taak.voor(bestuur, () -> {
            jdbc.sql("update plan.plan set staat = 'vervallen' where leerling_id = ?")
                    .param(van)
                    .update();
            jdbc.sql(
                            "update zaak.zaak set gesloten_op = now(), gesloten_door = eigenaar_id where leerling_id = ? and gesloten_op is null")
                    .param(van)
                    .update();
        });
        Set<String> vanEen = kanaries(van);
        Set<String> vanAnder = kanaries(naar);
        try {
            plantLekken();
            besluit();
            assertThat(samenvoeger.voerUit(bestuur)).isOne();
            // A check that never fails, checks nothing: each must see what is planted for it.
            Set<String> metLek = new TreeSet<>(vanEen);
            metLek.add(RAAKT_WEG);
            assertThatThrownBy(() -> niets_raakte_weg(metLek, vanAnder))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(RAAKT_WEG);
            Set<String> anderMetLek = new TreeSet<>(vanAnder);
            anderMetLek.add(RAAKT_WEG);
            assertThatThrownBy(() -> niets_raakte_weg(vanEen, anderMetLek))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(RAAKT_WEG);
            for (String lek : List.of("dossier.blijft_achter", "dossier.noemt_nummer")) {
                assertThatThrownBy(this::alleen_wat_verzegeld_is_kent_het_oude_nummer_nog)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(lek);
                ruimOp(lek);
            }
        } finally {
            LEKKEN.forEach(this::ruimOp);
        }
        alleen_wat_verzegeld_is_kent_het_oude_nummer_nog();
        niets_raakte_weg(vanEen, vanAnder);
        String pakket = pakket();
        assertThat(pakket).contains("\"Wie keek mee\"");
    }

    private void alleen_wat_verzegeld_is_kent_het_oude_nummer_nog() {
        assertThat(databank.rijenMet(van.toString()).stream().map(Doorzoek.Rij::tabel))
                .containsOnly("toegang.leeslog", "toegang.zelfde_leerling", "bewaren.samenvoeging");
    }

    private void niets_raakte_weg(Set<String> vanEen, Set<String> vanAnder) {
        Set<String> nu = kanaries(naar);
        // Of the pupil that is no more only the own row goes: name, number, address.
        Set<String> weg = new TreeSet<>(vanEen);
        weg.removeAll(nu);
        assertThat(weg).allMatch(w -> w.contains("achternaam") || w.contains("-email-"));
        assertThat(nu).containsAll(vanAnder);
    }

    /**
     * Three tables made as somebody might: one that the register does not know, so that its row stays with the old pupil; one whose row
     * follows but holds the old number in its text; and one whose row is thrown away instead of moved.
     */
    private void plantLekken() {
        for (String lek : LEKKEN) {
            plant(
                    "create table " + lek
                            + " (id uuid primary key, bestuur_id uuid not null, leerling_id uuid not null, tekst text not null)");
            plant("call toegang.bescherm('" + lek + "', '4')");
            taak.voor(bestuur, () -> {
                jdbc.sql("insert into " + lek + " values (gen_random_uuid(), ?, ?, ?)")
                        .params(
                                bestuur,
                                van,
                                switch (lek) {
                                    case "dossier.noemt_nummer" -> "zie /leerlingen/" + van;
                                    case "dossier.raakt_weg" -> RAAKT_WEG;
                                    default -> "een rij over wie er straks niet meer is";
                                })
                        .update();
            });
        }
        plant("call toegang.beschrijf('dossier.noemt_nummer', 'Geplant: noemt het nummer')");
        plant("call toegang.beschrijf('dossier.raakt_weg', 'Geplant: raakt weg')");
        plant(
                "call toegang.samen_eerst('dossier.raakt_weg', 'delete from dossier.raakt_weg where leerling_id = :van')");
        // As it was before: with the canary there, nothing was lost yet.
        assertThat(kanaries(van)).contains(RAAKT_WEG);
    }

    private void ruimOp(String lek) {
        plant("delete from toegang.leerlingtabel where tabel = '" + lek + "'");
        plant("drop table if exists " + lek);
    }

    private void plant(String sql) {
        eigenaar.jdbc().sql(sql).update();
    }

    @Test
    @Order(3)
    void de_regels_van_wie_keek_mee_onder_het_oude_nummer_gaan_mee_bij_vernietigen() {
        taak.voor(bestuur, () -> {
            jdbc.sql("update organisatie.inschrijving set tot = current_date where leerling_id = ?")
                    .param(naar)
                    .update();
        });
        eigenaar.jdbc()
                .sql("""
                        insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, grond, bron, uitgeschreven_op, mag_vanaf,
                            voorgesteld_door, voorgesteld_naam, voorgesteld_op, besloten_door, besloten_naam, besloten_op, akkoord)
                        select gen_random_uuid(), l.bestuur_id, ?, l.id, array(select generate_series(1, 16)::smallint), 'termijn', 'Proefplan', current_date, current_date,
                               ?, 'A', now(), ?, 'B', now(), true
                          from organisatie.locatie l where l.bestuur_id = ? and l.sleutel = 'zuid'
                        """)
                .params(naar, wereld.account("Olga Oco"), wereld.account("Lea Leider"), bestuur)
                .update();
        assertThat(vernietiger.voerUit(bestuur)).isOne();
        for (UUID nummer : List.of(van, naar))
            assertThat(databank.rijenMet(nummer.toString())).isEmpty();
        assertThat(taak.buitenBestuur(() -> jdbc.sql(
                                "select soort from toegang.zegelbreuken() where bestuur = ? and soort in ('weggehaald', 'veranderd')")
                        .param(bestuur)
                        .query(String.class)
                        .list()))
                .isEmpty();
    }

    private void besluit() {
        eigenaar.jdbc()
                .sql("""
                        insert into bewaren.samenvoeging (id, bestuur_id, van, naar, reden, door, door_naam, op, besloten_door, besloten_naam, besloten_op, akkoord)
                        values (gen_random_uuid(), ?, ?, ?, 'zelfde BSN in de administratie', ?, 'Olga Oco', now(), ?, 'Lea Leider', now(), true)
                        """)
                .params(bestuur, van, naar, wereld.account("Olga Oco"), wereld.account("Lea Leider"))
                .update();
        eigenaar.jdbc()
                .sql("delete from bewaren.samenvoeging where fout <> '' and bestuur_id = ?")
                .param(bestuur)
                .update();
    }

    private String pakket() {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        gegevens.schrijf(bestuur, naar, EnumSet.allOf(Klasse.class), uit);
        return uit.toString(StandardCharsets.UTF_8);
    }

    private Set<String> kanaries(UUID leerling) {
        Set<String> uit = new TreeSet<>();
        databank.rijenMet(leerling.toString()).stream()
                .filter(r -> !r.tabel().equals("bewaren.samenvoeging"))
                .forEach(r -> r.kanaries().forEach(w -> uit.add(w.toLowerCase(Locale.ROOT))));
        return uit;
    }
}
