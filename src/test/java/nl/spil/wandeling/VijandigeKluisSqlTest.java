package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Kluisdeur;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Signalen;
import nl.spil.toegang.Sessies;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody got SQL of their own through a page of the vault, under its login and their session, or into a job: row-level security and the
 * functions of the vault are the second lock, also for who has no key and for who has one of another location.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VijandigeKluisSqlTest {

    private static final List<String> ZONDER_SLEUTEL = List.of(
            "docent",
            "mentor",
            "oco",
            "teamleider",
            "schoolpsycholoog",
            "administratie",
            "beheer",
            "ouder1",
            "leerling",
            "externe",
            "oco-andere-locatie",
            "oco-ander-bestuur");

    @Autowired
    private FlywayConnectionDetails inlog;

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Signalen signalen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Kluisdeur deur;

    @Autowired
    private Kluisdossiers dossiers;

    private Wereld wereld;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        bouw.vulMetKluis(wereld);
    }

    @Test
    void zonder_sleutel_geeft_geen_tabel_van_de_kluis_een_rij() {
        for (String naam : ZONDER_SLEUTEL) assertThat(zichtbaar(naam)).as(naam).isEmpty();
        assertThat(inDeKluis("", this::rijen)).as("zonder sessie").isEmpty();
        assertThat(inDeKluis("verzonnen", this::rijen)).as("verzonnen sessie").isEmpty();
    }

    @Test
    void wie_is_toegevoegd_vindt_dat_ene_dossier_en_wie_de_sleutel_heeft_alleen_de_eigen_locatie() {
        UUID kind = dossierVan(Leerling.KIND);
        for (String tabel : List.of("stuk", "termijn", "sleutel"))
            assertThat(ids("smw", "select distinct dossier_id from kluis." + tabel))
                    .as(tabel)
                    .allMatch(kind::equals);
        assertThat(ids("smw", "select id from kluis.dossier")).containsExactly(kind);
        assertThat(zichtbaar("smw")).doesNotContainKeys("signaal", "leeslog", "noodinzage", "telling");
        UUID zuid = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        assertThat(ids(Kluisvulling.HOUDER, "select distinct locatie_id from kluis.dossier"))
                .containsExactly(zuid);
        assertThat(ids(Kluisvulling.HOUDER, "select distinct bestuur_id from kluis.dossier"))
                .containsExactly(wereld.bestuur.bestuur());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from toegang.account",
                "select * from toegang.sessie",
                "select * from toegang.relatie",
                "select * from organisatie.leerling",
                "select * from dossier.notitie",
                "select * from bewaren.termijn",
                "select * from kluis.telling",
                "select * from kluis.noodinzage",
                "select * from kluis.vernietiging",
                "select * from kluis.tabel",
                "select * from kluis.mag_weg(gen_random_uuid())",
                "select * from kluis.te_herinneren(date '2100-01-01')",
                "set role spil_eigenaar",
                "set role spil_app",
                "set session authorization spil_taak",
                "set session_replication_role = replica",
                "alter table kluis.stuk disable trigger all",
                "alter table kluis.stuk disable row level security",
                "alter table kluis.dossier no force row level security",
                "drop policy lezen on kluis.stuk",
                "create policy alles on kluis.stuk for select to spil_kluis using (true)",
                "create function kluis.ik() returns int language sql as 'select 1'",
                "create or replace function kluis.wie() returns uuid language sql as 'select null::uuid'",
                "create table kluis.weg (x int)",
                "update kluis.stuk set voor_vrager = true",
                "update kluis.stuk set inhoud = ''",
                "update kluis.leeslog set op = now()",
                "update kluis.dossier set eigenaar = kluis.wie()",
                "update kluis.dossier set wijzer = ''",
                "update kluis.dossier set vertrokken_op = date '2000-01-01'",
                "update kluis.dossier set locatie_id = gen_random_uuid()",
                "update kluis.sleutel set account_id = kluis.wie()",
                "update kluis.noodinzage set akkoord = true",
                "update kluis.telling set soort = 'advies'",
                "update kluis.tabel set hoort = 'true'",
                "delete from kluis.dossier",
                "delete from kluis.stuk",
                "delete from kluis.leeslog",
                "delete from kluis.bewijs",
                "truncate kluis.leeslog",
                "insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op) values (gen_random_uuid(), kluis.bestuur(), gen_random_uuid(), 11, 'melding', current_date)",
                "insert into kluis.signaal (id, bestuur_id, locatie_id, inhoud, op) values (gen_random_uuid(), kluis.bestuur(), gen_random_uuid(), '', now())",
                "insert into kluis.bewijs (id, bestuur_id, locatie_id, klasse, aantal, inhoud, op) values (gen_random_uuid(), kluis.bestuur(), gen_random_uuid(), 11, 1, '', now())",
                "insert into kluis.noodinzage (id, bestuur_id, locatie_id, wijzer, inhoud, gevraagd_door) values (gen_random_uuid(), kluis.bestuur(), gen_random_uuid(), '', '', kluis.wie())",
                "insert into kluis.vernietiging (id, bestuur_id, dossier_id, naam, door, op) values (gen_random_uuid(), kluis.bestuur(), gen_random_uuid(), '', kluis.wie(), now())",
                "copy (select 1) to program 'true'",
                "select pg_read_file('/etc/passwd')"
            })
    void ook_met_de_sleutel_wordt_geweigerd(String sql) {
        assertThatThrownBy(() -> als(Kluisvulling.HOUDER, kluis -> voerUit(kluis, sql)))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .satisfies(Verstaanbaar::weigertOmRechten);
        Verstaanbaar.voorDeEigenaar(inlog, sql);
    }

    @Test
    void zonder_sleutel_doet_geen_functie_van_de_kluis_iets() {
        UUID dossier = dossierVan(Leerling.KIND);
        UUID zuid = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        UUID verzoek = eigenaar.jdbc()
                .sql("select id from kluis.noodinzage where bestuur_id = ? and besloten_op is null limit 1")
                .param(wereld.bestuur.bestuur())
                .query(UUID.class)
                .single();
        for (String naam : ZONDER_SLEUTEL) {
            for (String functie : List.of(
                    "kluis.beheert('" + dossier + "')",
                    "kluis.is_vrager('" + dossier + "')",
                    "kluis.leest('" + dossier + "') > 0",
                    "kluis.schrijft('" + dossier + "') > 0",
                    "kluis.is_houder('" + zuid + "', 11::smallint)",
                    "exists (select 1 from kluis.mijn_locaties(11::smallint))",
                    "exists (select 1 from kluis.weglijst())",
                    "exists (select 1 from kluis.nood_open())",
                    "kluis.vraag_nood(gen_random_uuid(), '" + zuid + "', '', '', 'anders')",
                    "kluis.beslis_nood('" + verzoek + "', true)",
                    "kluis.beslis_nood('" + verzoek + "', false)",
                    "kluis.stel_weg_voor(gen_random_uuid(), '" + dossier + "', '', now())",
                    "kluis.beslis_weg(gen_random_uuid(), true, gen_random_uuid(), '', now())")) {
                boolean ja = als(
                        naam,
                        kluis -> kluis.sql("select " + functie)
                                .query((rs, n) -> rs.getBoolean(1))
                                .single());
                assertThat(ja).as(naam + ": " + functie).isFalse();
            }
        }
        // A colleague hands a signal over, at the own location and nowhere else; a docent asks nothing in the name of a
        // family.
        UUID noord = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'noord'");
        String signaal = "select kluis.geef_signaal(gen_random_uuid(), '%s', '', now())";
        assertThat(waar("docent", signaal.formatted(noord))).isFalse();
        assertThat(waar("ouder1", signaal.formatted(zuid))).isFalse();
        assertThat(waar("externe", signaal.formatted(zuid))).isFalse();
        String vraag =
                "select kluis.stel_vraag(gen_random_uuid(), '%s', '%s', '', '', '%s', 'vertrouwenspersoon', gen_random_uuid(), '', null, now())";
        for (String naam : List.of("docent", "oco", "ouder-andere-klas"))
            assertThat(waar(
                            naam,
                            vraag.formatted(
                                    wereld.id(Leerling.KIND),
                                    zuid,
                                    wereld.persoon("docent").account())))
                    .as(naam)
                    .isFalse();
        // Counting goes with a file that one may write in.
        long eerst = tellingen();
        als(
                "mentor",
                kluis -> voerUit(
                        kluis, "select kluis.tel(gen_random_uuid(), '" + dossier + "', 'melding', current_date)"));
        assertThat(tellingen()).isEqualTo(eerst);
    }

    /** A key of one's own opens no door for somebody else, and no notes: only who decides in a file hands out a key. */
    @Test
    void wie_meekijkt_geeft_geen_sleutels_en_leest_niet_wie_erin_keek() {
        UUID dossier = dossierVan(Leerling.KIND);
        String sleutel =
                "insert into kluis.sleutel (id, bestuur_id, dossier_id, account_id, naam, door, op) values (gen_random_uuid(), kluis.bestuur(), '%s', '%s', '', kluis.wie(), now())";
        for (String naam : List.of("smw", "mentor", "oco"))
            assertThatThrownBy(() -> als(
                            naam,
                            kluis -> voerUit(
                                    kluis,
                                    sleutel.formatted(
                                            dossier, wereld.persoon("mentor").account()))))
                    .as(naam)
                    .isInstanceOf(DataAccessException.class);
        assertThat(ids("smw", "select id from kluis.leeslog")).isEmpty();
        // In the name of another.
        assertThatThrownBy(() -> als(
                        "smw",
                        kluis -> voerUit(
                                kluis,
                                "insert into kluis.stuk (id, bestuur_id, dossier_id, inhoud, door, op) values (gen_random_uuid(), kluis.bestuur(), '"
                                        + dossier + "', '', '"
                                        + wereld.persoon(Kluisvulling.HOUDER).account() + "', now())")))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from kluis.dossier",
                "select count(*) from kluis.stuk",
                "select * from kluis.te_herinneren(date '2100-01-01')",
                "select * from kluis.weglijst()",
                "select * from kluis.jaarcijfers(gen_random_uuid())",
                "select kluis.wie()",
                "select kluis.beslis_weg(gen_random_uuid(), true, gen_random_uuid(), '', now())",
                "insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 11, 'melding', current_date)",
                "delete from kluis.dossier",
                "set role spil_kluis",
                "set session authorization spil_kluis",
                "create view public.kijk as select * from kluis.dossier",
                "grant usage on schema kluis to spil_taak",
                "alter table kluis.dossier add column x int",
                "select * from toegang.geheim",
                "delete from bewaren.bewijs",
                "update bewaren.vernietiging set akkoord = true",
                "insert into bewaren.bewijs select * from bewaren.bewijs",
                "create table public.weg (x int)",
                "copy (select 1) to program 'true'"
            })
    void een_taak_wordt_geweigerd(String sql) {
        assertThatThrownBy(() -> taak.voor(wereld.bestuur.bestuur(), () -> voerUit(jdbc, sql)))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .satisfies(Verstaanbaar::weigertOmRechten);
        Verstaanbaar.voorDeEigenaar(inlog, sql);
    }

    @Test
    void een_taak_van_een_bestuur_vindt_niets_van_een_ander_bestuur() {
        List<String> gelekt = taak.voor(wereld.bestuur.bestuur(), () -> {
            List<String> uit = new ArrayList<>();
            for (String tabel : metBestuur()) {
                long n = jdbc.sql("select count(*) from " + tabel + " where bestuur_id <> ?")
                        .param(wereld.bestuur.bestuur())
                        .query(Long.class)
                        .single();
                if (n > 0) uit.add(tabel);
            }
            return uit;
        });
        assertThat(gelekt).isEmpty();
    }

    /** Every login reads what PostgreSQL counts; and what another session asks. */
    @Test
    void de_statistieken_van_postgresql_tellen_de_kluis_niet_mee() {
        String kluis = inDeKluis(
                "", k -> k.sql("show track_counts").query(String.class).single());
        assertThat(kluis).isEqualTo("off");
        assertThat(eigenaar.jdbc().sql("show track_counts").query(String.class).single())
                .isEqualTo("off");
        long eerst = geteld();
        UUID zuid = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        sessies.als(Objects.requireNonNull(wereld.persoon("docent").account()), b -> {
            assertThat(signalen.geef(b, zuid, "Iemand", "Iets", null)).isEmpty();
            return true;
        });
        inDeKluis(
                "",
                k -> k.sql("select pg_stat_force_next_flush()")
                        .query((rs, n) -> n)
                        .list());
        assertThat(geteld()).isEqualTo(eerst);
        assertThat(jdbc.sql(
                                "select count(*) from pg_stat_activity where usename = 'spil_kluis' and query not in ('', '<insufficient privilege>')")
                        .query(Long.class)
                        .single())
                .as("wat de kluis vraagt, leest een ander niet mee")
                .isZero();
    }

    private long geteld() {
        return jdbc.sql(
                        "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del + seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint from pg_stat_all_tables where schemaname = 'kluis'")
                .query(Long.class)
                .single();
    }

    /** A check that never fails, checks nothing. */
    @Test
    void een_geplant_gat_in_de_kluis_valt_op() {
        for (String tabel : List.of("stuk", "signaal", "leeslog", "dossier")) {
            String was = eigenaar.jdbc()
                    .sql(
                            "select qual from pg_policies where schemaname = 'kluis' and tablename = ? and policyname = 'lezen'")
                    .param(tabel)
                    .query(String.class)
                    .single();
            eigenaar.jdbc()
                    .sql("alter policy lezen on kluis." + tabel + " using (true)")
                    .update();
            try {
                assertThat(zichtbaar("docent")).as("geplant in " + tabel).containsKey(tabel);
            } finally {
                eigenaar.jdbc()
                        .sql("alter policy lezen on kluis." + tabel + " using (" + was + ")")
                        .update();
            }
        }
        assertThat(zichtbaar("docent")).isEmpty();
    }

    /** Each of these tries finds a hole when there is one. */
    @Test
    void met_een_geplant_gat_slaagt_geen_van_de_proeven() {
        for (String tabel : List.of("dossier", "stuk"))
            faalt(
                    "create policy lek on kluis." + tabel + " for select to spil_kluis using (true)",
                    "drop policy lek on kluis." + tabel,
                    this::zonder_sleutel_geeft_geen_tabel_van_de_kluis_een_rij,
                    this::wie_is_toegevoegd_vindt_dat_ene_dossier_en_wie_de_sleutel_heeft_alleen_de_eigen_locatie);
        faalt(
                "create policy lek on kluis.leeslog for select to spil_kluis using (true)",
                "drop policy lek on kluis.leeslog",
                this::wie_meekijkt_geeft_geen_sleutels_en_leest_niet_wie_erin_keek);
        faalt(
                "create policy lek on organisatie.leerling for select to spil_taak using (true)",
                "drop policy lek on organisatie.leerling",
                this::een_taak_van_een_bestuur_vindt_niets_van_een_ander_bestuur);
        faalt(
                "grant select on kluis.tabel to spil_kluis",
                "revoke select on kluis.tabel from spil_kluis",
                () -> ook_met_de_sleutel_wordt_geweigerd("select * from kluis.tabel"));
        faalt(
                "grant select on toegang.geheim to spil_taak",
                "revoke select on toegang.geheim from spil_taak",
                () -> een_taak_wordt_geweigerd("select * from toegang.geheim"));
        String beheert = eigenaar.jdbc()
                .sql("select pg_get_functiondef('kluis.is_vrager(uuid)'::regprocedure)")
                .query(String.class)
                .single();
        faalt(
                "create or replace function kluis.is_vrager(p_dossier uuid) returns boolean language sql stable security definer as 'select true'",
                beheert,
                this::zonder_sleutel_doet_geen_functie_van_de_kluis_iets);
    }

    /** Red with the hole, green without it. */
    private void faalt(String gat, String dicht, ThrowingCallable... proeven) {
        try {
            eigenaar.jdbc().sql(gat).update();
            for (ThrowingCallable proef : proeven)
                assertThatThrownBy(proef).as(gat).isInstanceOf(AssertionError.class);
        } finally {
            eigenaar.jdbc().sql(dicht).update();
        }
        for (ThrowingCallable proef : proeven)
            assertThatCode(proef).as("na " + gat).doesNotThrowAnyException();
    }

    // ------------------------------------------------------------------------------------------------------------

    private List<String> metBestuur() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public') and has_schema_privilege(n.oid, 'usage')
                           and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'bestuur_id' and not a.attisdropped
                                                                      and has_column_privilege(c.oid, a.attnum, 'select'))""").query(String.class).list();
    }

    private UUID dossierVan(Leerling leerling) {
        return sessies.als(
                Objects.requireNonNull(wereld.persoon(Kluisvulling.HOUDER).account()),
                b -> dossiers.lijst(b).stream()
                        .map(r -> r.dossier())
                        .filter(d -> d.kop().leerling().equals(wereld.id(leerling)))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private long tellingen() {
        return eigenaar.jdbc()
                .sql("select count(*) from kluis.telling")
                .query(Long.class)
                .single();
    }

    private boolean waar(String naam, String sql) {
        return als(naam, kluis -> kluis.sql(sql).query(Boolean.class).single());
    }

    private List<UUID> ids(String naam, String sql) {
        return als(naam, kluis -> kluis.sql(sql).query(UUID.class).list());
    }

    private Map<String, Long> zichtbaar(String naam) {
        return als(naam, this::rijen);
    }

    /** Every table of the vault that its login may read, and how many rows come out without any condition. */
    private Map<String, Long> rijen(JdbcClient kluis) {
        Map<String, Long> uit = new TreeMap<>();
        List<String> tabellen = kluis.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'kluis' and c.relkind = 'r' and has_any_column_privilege(c.oid, 'select')""").query(String.class).list();
        assertThat(tabellen).contains("dossier", "stuk", "signaal", "leeslog");
        for (String tabel : tabellen) {
            long n = kluis.sql("select count(*) from kluis." + tabel)
                    .query(Long.class)
                    .single();
            if (n > 0) uit.put(tabel, n);
        }
        return uit;
    }

    private static boolean voerUit(JdbcClient bij, String sql) {
        if (sql.startsWith("select")) bij.sql(sql).query((rs, n) -> n).list();
        else bij.sql(sql).update();
        return true;
    }

    /** Under the login of the vault, in this person's session. */
    private <T> T als(String naam, Function<JdbcClient, T> werk) {
        Persoon wie = wereld.persoon(naam);
        String sessie = Objects.requireNonNull(transactie.execute(s -> {
            s.setRollbackOnly();
            jdbc.sql("select count(*) from toegang.begin(?)")
                    .param(wie.token())
                    .query(Integer.class)
                    .single();
            return jdbc.sql("select coalesce(current_setting('spil.sessie', true), '')")
                    .query(String.class)
                    .single();
        }));
        return inDeKluis(sessie, werk);
    }

    private <T> T inDeKluis(String sessie, Function<JdbcClient, T> werk) {
        return deur.binnen(sessie, werk);
    }
}
