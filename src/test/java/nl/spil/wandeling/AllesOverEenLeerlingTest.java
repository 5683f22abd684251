package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.bewaren.Leerlinggegevens;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every table is filled for every pupil of the walk, with a canary in every text field; then one pupil is asked for and destroyed.
 * The package holds every canary, and after the destruction the whole database holds none and knows the number of this pupil nowhere.
 * A table that comes tomorrow is filled by Vulling and so must say it right (toegang.beschrijf).
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AllesOverEenLeerlingTest {

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private FlywayConnectionDetails inlog;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Leerlinggegevens gegevens;

    @Autowired
    private Vernietiger vernietiger;

    private Wereld wereld;
    private Doorzoek databank;
    private UUID kind;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        bouw.vul(wereld);
        databank = new Doorzoek(inlog);
        kind = wereld.id(Leerling.KIND);
        new Loper(mensen.adres(), wereld.persoon("mentor")).ga("/leerlingen/" + kind);
        taak.buitenBestuur(() -> jdbc.sql("select count(*) from toegang.verzegel()")
                .query(Long.class)
                .single());
    }

    @Test
    @Order(1)
    void het_pakket_van_alles_houdt_elk_woord_dat_over_de_leerling_is_opgeschreven() {
        Map<String, JsonNode> register = register();
        Set<String> moet = new TreeSet<>();
        for (Doorzoek.Rij rij : databank.rijenMet(kind.toString())) {
            assertThat(register).as("rij met het nummer van een leerling").containsKey(rij.tabel());
            JsonNode tabel = register.get(rij.tabel());
            if (!tabel.get("niet_uit").asString().isEmpty()) continue;
            Set<String> zonder = new TreeSet<>(List.of("url", "message_id"));
            tabel.get("niet").forEach(k -> zonder.add(k.asString()));
            JsonMapper.shared().readTree(rij.json()).properties().forEach(veld -> {
                if (!zonder.contains(veld.getKey()))
                    moet.addAll(new Doorzoek.Rij("", veld.getValue().toString()).kanaries());
            });
        }
        assertThat(moet).hasSizeGreaterThan(150);
        String pakket = pakket(EnumSet.allOf(Klasse.class));
        assertThat(moet).allMatch(pakket::contains);
        assertThat(pakket).contains("\"Logboek\":[{").contains("\"Ouders\":[{").contains("\"Wie keek mee\"");
        for (Leerling ander : Leerling.values()) {
            if (ander != Leerling.KIND)
                assertThat(pakket).doesNotContain(wereld.id(ander).toString());
        }
        assertThat(vanAnderen(pakket)).isEmpty();
    }

    @Test
    @Order(2)
    void wie_een_klasse_niet_vraagt_krijgt_er_niets_van() {
        String pakket = pakket(EnumSet.of(Klasse.LOGBOEK));
        Set<Integer> klassen = new TreeSet<>();
        new Doorzoek.Rij("", pakket)
                .kanaries()
                .forEach(w -> klassen.add(
                        wereld.kanaries.get(w.toLowerCase(Locale.ROOT)).klasse()));
        assertThat(klassen).containsExactly(4);
    }

    /** A check that never fails, checks nothing. */
    @Test
    @Order(2)
    void een_tabel_die_van_zichzelf_iets_anders_zegt_valt_op() {
        verklaar(
                "hoort = 'false'",
                "dossier.notitie",
                () -> assertThatThrownBy(
                                this::het_pakket_van_alles_houdt_elk_woord_dat_over_de_leerling_is_opgeschreven)
                        .isInstanceOf(AssertionError.class));
        verklaar(
                "hoort = 'true'",
                "dossier.notitie",
                () -> assertThatThrownBy(
                                this::het_pakket_van_alles_houdt_elk_woord_dat_over_de_leerling_is_opgeschreven)
                        .isInstanceOf(AssertionError.class));
        verklaar(
                "klasse = '4'",
                "zaak.besluit",
                () -> assertThatThrownBy(this::wie_een_klasse_niet_vraagt_krijgt_er_niets_van)
                        .isInstanceOf(AssertionError.class));
        wie_een_klasse_niet_vraagt_krijgt_er_niets_van();
    }

    /** The register says this of a table, for a moment. */
    private void verklaar(String wat, String tabel, Runnable proef) {
        record Was(String hoort, String klasse) {}
        Was was = eigenaar.jdbc()
                .sql("select hoort, klasse from toegang.leerlingtabel where tabel = ?")
                .param(tabel)
                .query(Was.class)
                .single();
        eigenaar.jdbc()
                .sql("update toegang.leerlingtabel set " + wat + " where tabel = ?")
                .param(tabel)
                .update();
        try {
            proef.run();
        } finally {
            eigenaar.jdbc()
                    .sql("update toegang.leerlingtabel set hoort = ?, klasse = ? where tabel = ?")
                    .params(was.hoort(), was.klasse(), tabel)
                    .update();
        }
    }

    @Test
    @Order(3)
    void zonder_besluit_van_twee_mensen_haalt_ook_een_taak_geen_feit_weg() {
        besluit(List.of((short) 4), false);
        assertThat(vernietiger.voerUit(wereld.bestuur.bestuur())).isZero();
        assertThatThrownBy(() -> taak.voor(wereld.bestuur.bestuur(), () -> {
                    jdbc.sql("delete from dossier.notitie where leerling_id = ?")
                            .param(kind)
                            .update();
                }))
                .hasMessageContaining("alleen toegevoegd");
        eigenaar.jdbc().sql("delete from bewaren.vernietiging").update();
    }

    @Test
    @Order(3)
    void wie_weer_op_school_zit_wordt_niet_vernietigd() {
        besluit(List.of((short) 4), true);
        assertThat(vernietiger.voerUit(wereld.bestuur.bestuur())).isZero();
        eigenaar.jdbc().sql("delete from bewaren.vernietiging").update();
        taak.voor(wereld.bestuur.bestuur(), () -> {
            jdbc.sql("update organisatie.inschrijving set tot = current_date where leerling_id = ?")
                    .param(kind)
                    .update();
        });
    }

    @Test
    @Order(4)
    void wat_een_termijn_niet_noemt_blijft_en_wat_zij_noemt_is_overal_weg() {
        Set<String> eerst = alleKanaries();
        besluit(List.of((short) 4, (short) 5), true);
        assertThat(vernietiger.voerUit(wereld.bestuur.bestuur())).isOne();
        Set<String> weg = new TreeSet<>(eerst);
        weg.removeAll(alleKanaries());
        assertThat(weg).isNotEmpty().allSatisfy(w -> {
            assertThat(wereld.kanaries.get(w).leerling()).as(w).isEqualTo(Leerling.KIND);
            assertThat(wereld.kanaries.get(w).klasse()).as(w).isIn(4, 5, 7);
        });
        assertThat(pakket(EnumSet.of(Klasse.LOGBOEK, Klasse.BEELD))).doesNotContain("kanarie");
        assertThat(pakket(EnumSet.of(Klasse.SOT))).contains("kanarie-8");
    }

    @Test
    @Order(5)
    void na_vernietigen_is_er_nergens_iets_over_deze_leerling_en_van_anderen_alles() {
        Set<String> eerst = alleKanaries();
        List<Short> alle = java.util.stream.IntStream.rangeClosed(1, 16)
                .mapToObj(i -> (short) i)
                .toList();
        besluit(alle, true);
        assertThat(vernietiger.voerUit(wereld.bestuur.bestuur())).isOne();
        assertThat(databank.rijenMet(kind.toString())).isEmpty();
        Set<String> over = alleKanaries();
        Set<String> weg = new TreeSet<>(eerst);
        weg.removeAll(over);
        assertThat(weg)
                .hasSizeGreaterThan(150)
                .allMatch(w -> wereld.kanaries.get(w).leerling() == Leerling.KIND);
        // What still names KIND is about the school or a group: those rows have no pupil.
        assertThat(over.stream().filter(w -> wereld.kanaries.get(w).leerling() == Leerling.KIND))
                .as("woorden over deze leerling die er nog zijn")
                .allMatch(w -> List.of(
                                "schoolzaak",
                                "schoolstap",
                                "registratie",
                                "versie",
                                "stap",
                                "inzet",
                                "evaluatie",
                                "overleg",
                                "deelnemer",
                                "algemeen",
                                "afspraak",
                                "import",
                                "agendalink")
                        .contains(wereld.kanaries.get(w).wat().split("\\.")[0]))
                .allMatch(w ->
                        databank.rijenMet(w).stream().allMatch(r -> !r.json().contains("\"leerling_id\": \"")));
    }

    @Test
    @Order(6)
    void het_bewijs_zegt_hoeveel_van_wat_en_niet_van_wie_en_het_leeslog_is_heel() {
        record Bewijs(String inhoud, String alles) {}
        Bewijs laatste = eigenaar.jdbc()
                .sql("""
                        select b.inhoud::text as inhoud, to_jsonb(b)::text as alles from bewaren.bewijs b where b.bestuur_id = ? order by nummer desc limit 1
                        """)
                .param(wereld.bestuur.bestuur())
                .query(Bewijs.class)
                .single();
        assertThat(laatste.inhoud()).contains("\"Leerling\": 1").contains("\"Wie keek mee\"");
        assertThat(laatste.alles()).doesNotContain("kanarie").doesNotContain(kind.toString());
        assertThat(taak.buitenBestuur(() -> jdbc.sql(
                                "select soort from toegang.zegelbreuken() where bestuur = ? and soort in ('weggehaald', 'veranderd')")
                        .param(wereld.bestuur.bestuur())
                        .query(String.class)
                        .list()))
                .isEmpty();
    }

    @Test
    @Order(7)
    void wat_in_een_vergeten_tabel_achterblijft_wordt_gevonden() {
        String woord = wereld.kanaries.values().stream()
                .filter(k -> k.leerling() == Leerling.KIND && k.klasse() == 4)
                .findFirst()
                .orElseThrow()
                .woord();
        assertThat(alleKanaries()).doesNotContain(woord);
        eigenaar.jdbc().sql("create table dossier.lek (van uuid, tekst text)").update();
        try {
            eigenaar.jdbc()
                    .sql("insert into dossier.lek values (?, ?)")
                    .params(kind, woord)
                    .update();
            assertThat(databank.rijenMet(kind.toString()).stream().map(Doorzoek.Rij::tabel))
                    .containsExactly("dossier.lek");
            assertThat(alleKanaries()).contains(woord);
        } finally {
            eigenaar.jdbc().sql("drop table dossier.lek").update();
        }
    }

    private Set<String> alleKanaries() {
        Set<String> uit = new TreeSet<>();
        databank.rijenMet("kanarie-").forEach(r -> r.kanaries().forEach(w -> uit.add(w.toLowerCase(Locale.ROOT))));
        uit.retainAll(wereld.kanaries.keySet());
        return uit;
    }

    private Set<String> vanAnderen(String tekst) {
        Set<String> uit = new Doorzoek.Rij("", tekst).kanaries();
        uit.removeIf(w -> wereld.kanaries.get(w.toLowerCase(Locale.ROOT)).leerling() == Leerling.KIND);
        return uit;
    }

    private String pakket(Set<Klasse> klassen) {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        gegevens.schrijf(wereld.bestuur.bestuur(), kind, klassen, uit);
        return uit.toString(StandardCharsets.UTF_8);
    }

    private Map<String, JsonNode> register() {
        Map<String, JsonNode> uit = new HashMap<>();
        eigenaar.jdbc()
                .sql("select tabel, to_jsonb(t)::text from toegang.leerlingtabel t")
                .query(rs -> {
                    uit.put(rs.getString(1), JsonMapper.shared().readTree(rs.getString(2)));
                });
        return uit;
    }

    private void besluit(List<Short> klassen, boolean akkoord) {
        eigenaar.jdbc()
                .sql("""
                        insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, grond, bron, uitgeschreven_op, mag_vanaf,
                            voorgesteld_door, voorgesteld_naam, voorgesteld_op, besloten_door, besloten_naam, besloten_op, akkoord)
                        select gen_random_uuid(), l.bestuur_id, ?, l.id, ?, 'termijn', 'Proefplan', current_date, current_date, ?, 'A', now(), ?, 'B', now(), ?
                          from organisatie.locatie l where l.bestuur_id = ? and l.sleutel = 'zuid'
                        """)
                .params(
                        kind,
                        klassen.toArray(Short[]::new),
                        wereld.account("Olga Oco"),
                        wereld.account("Lea Leider"),
                        akkoord,
                        wereld.bestuur.bestuur())
                .update();
    }
}
