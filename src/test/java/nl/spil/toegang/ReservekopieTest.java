package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.gedeeld.databank.Reservekopie;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A backup that cannot be read without its key, and that brings everything back into an empty database. */
@SpilTest
class ReservekopieTest {

    private static final String WACHTWOORD = "een wachtwoord voor de kopie";
    private static final String LOPEND =
            "toegang.uitnodiging u where coalesce((select s.tot from toegang.uitnodigingstap s where s.uitnodiging_id = u.id order by s.volgorde desc limit 1), u.tot) > current_date";
    private static final String ONGEBRUIKT =
            "delen.uitvoer u where exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'akkoord') and not exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'opgehaald')";

    @TempDir
    private Path map;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabankInstellingen instellingen;

    @Autowired
    private FlywayConnectionDetails eigenaar;

    private final String terug = "terug" + UUID.randomUUID().toString().substring(0, 8);
    private final ByteArrayOutputStream gezegd = new ByteArrayOutputStream();
    private Zuidwijk.Leerling robin;
    private JdbcClient alles;
    private String vanTaak;
    private Map<String, String> omgeving;
    private Path kopie;
    private Path ankers;

    @BeforeEach
    void een_school_een_sleutel_en_een_lege_databank() throws IOException {
        robin = zuidwijk.nieuweLeerling("Reserva");
        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        ankers = map.resolve("ankers.txt");
        new Leeslogzegels(taak, jdbc, ankers).verzegel();
        Properties wachtwoorden = new Properties();
        wachtwoorden.load(new StringReader(Files.readString(instellingen.map().resolve("wachtwoorden.properties"))));
        vanTaak = wachtwoorden.getProperty("spil_taak");
        alles = JdbcClient.create(
                new DriverManagerDataSource(eigenaar.getJdbcUrl(), "postgres", wachtwoorden.getProperty("postgres")));
        alles.sql("drop role if exists spil_kopie").update();
        alles.sql("create role spil_kopie login password '" + WACHTWOORD + "' bypassrls")
                .update();
        alles.sql("grant pg_read_all_data, pg_write_all_data to spil_kopie").update();
        alles.sql("grant set on parameter session_replication_role to spil_kopie")
                .update();
        alles.sql(
                        "create database " + terug
                                + " owner spil_eigenaar template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl-NL'")
                .update();
        byte[] sleutel = new byte[32];
        new SecureRandom().nextBytes(sleutel);
        Path sleutelbestand = map.resolve("sleutel");
        Files.writeString(sleutelbestand, Base64.getEncoder().encodeToString(sleutel) + "\n");
        omgeving = new HashMap<>(Map.of(
                "SPIL_DATABANK_URL", eigenaar.getJdbcUrl(),
                "SPIL_KOPIE_NAAM", "spil_kopie",
                "SPIL_KOPIE_WACHTWOORD", WACHTWOORD,
                "SPIL_KOPIE_SLEUTEL_BESTAND", sleutelbestand.toString(),
                "SPIL_DATABANK_EIGENAAR_NAAM", eigenaar.getUsername(),
                "SPIL_DATABANK_EIGENAAR_WACHTWOORD", eigenaar.getPassword()));
        kopie = map.resolve("school.spil");
    }

    @AfterEach
    void ruim_op() {
        alles.sql("drop database if exists " + terug + " with (force)").update();
        alles.sql("drop owned by spil_kopie").update();
        alles.sql("revoke set on parameter session_replication_role from spil_kopie")
                .update();
        alles.sql("drop role spil_kopie").update();
    }

    @Test
    void een_versleutelde_kopie_gaat_terug_in_een_lege_databank_en_het_leeslog_klopt() {
        assertThat(doe("maak", kopie))
                .as(gezegd.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(inhoud(kopie)).doesNotContain("Reserva", "organisatie.leerling", "copy");

        naar(terug);
        assertThat(doe("zet-terug", kopie))
                .as(gezegd.toString(StandardCharsets.UTF_8))
                .isZero();

        JdbcClient daar = in(terug);
        for (String tabel : alles.sql(
                        "select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list()) {
            // An invitation that still ran is taken back there, and an agreement not used yet is used up: one step more
            // for each.
            long meer = switch (tabel) {
                case "toegang.uitnodigingstap" -> tel(alles, LOPEND);
                case "delen.uitvoerstap" -> tel(alles, ONGEBRUIKT);
                default -> 0;
            };
            assertThat(tel(daar, tabel)).as(tabel).isEqualTo(tel(alles, tabel) + meer);
        }
        assertThat(daar.sql("select count(*) from organisatie.leerling where roepnaam = 'Reserva'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(daar.sql("select count(*) from toegang.sessie where ingetrokken_op is null")
                        .query(Long.class)
                        .single())
                .as("wie was ingelogd, is dat daar niet")
                .isZero();
        assertThat(new LeeslogControle(
                                new PrintStream(gezegd, true, StandardCharsets.UTF_8),
                                Map.of(
                                        "SPIL_DATABANK_URL",
                                        omgeving.get("SPIL_DATABANK_URL"),
                                        "SPIL_DATABANK_TAAK_NAAM",
                                        "spil_taak",
                                        "SPIL_DATABANK_TAAK_WACHTWOORD",
                                        vanTaak))
                        .controleer(List.of(ankers.toString())))
                .as(gezegd.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    /** Used, recalled or ended after the copy: in the copy they are all still open. */
    @Test
    void codes_links_uitnodigingen_en_gedeelde_stukken_van_toen_openen_na_terugzetten_niets_meer() {
        UUID account = robin.ouders().getFirst().account();
        UUID bestuur = zuidwijk.bestuur();
        alles.sql("delete from toegang.eerste_code where account_id = ?")
                .param(account)
                .update();
        zet(
                "insert into toegang.eenmalige_link (id, bestuur_id, account_id, token_hash, doel, naar, verloopt_op) values (gen_random_uuid(), ?, ?, ?, 'inloggen', '/thuis', now() + interval '1 day')");
        zet(
                "insert into toegang.eerste_code (bestuur_id, account_id, code_hash, verloopt_op) values (?, ?, ?, now() + interval '1 day')");
        zet(
                "insert into toegang.briefcode (id, brief, gemaakt_door, verloopt_op, bestuur_id, account_id, code_hash) select gen_random_uuid(), gen_random_uuid(), a.id, now() + interval '9 days', ?, a.id, ? from toegang.account a where a.id = ?",
                bestuur,
                hash(),
                account);
        zet(
                "insert into toegang.apparaat (id, bestuur_id, account_id, token_hash, naam, verloopt_op) values (gen_random_uuid(), ?, ?, ?, 'telefoon', now() + interval '1 day')");
        zet(
                "insert into toegang.factor (id, bestuur_id, account_id, geheim, soort, naam) values (gen_random_uuid(), ?, ?, ?, 'herstelcode', '1')");
        zet(
                "insert into toegang.factor (id, bestuur_id, account_id, geheim, soort, naam) values (gen_random_uuid(), ?, ?, ?, 'sleutel', 'laptop')");
        zet(
                "insert into toegang.aanbiederaccount (id, bestuur_id, account_id, uitgever, onderwerp) values (gen_random_uuid(), ?, ?, 'https://school.example', encode(?, 'hex'))");
        zet(
                "insert into overleg.agendalink (id, bestuur_id, account_id, token_hash, gemaakt_op) values (gen_random_uuid(), ?, ?, ?, now())");
        UUID deling = UUID.randomUUID();
        zet("""
                insert into delen.deling (id, bestuur_id, leerling_id, deeldoel, naam, doel, grondslag, toestemming, gevers, organisatie, ontvanger, adres,
                    toelichting, geldig_dagen, planversie_id, bron, door, door_naam, op)
                values (?, ?, ?, 'x', 'x', 'x', 'wettelijke-plicht', '', '[]', 'x', 'x', 'x', '', 30, gen_random_uuid(), '', ?, 'x', now())""", deling, bestuur, robin.id(), account);
        zet(
                "insert into delen.sleutel (id, bestuur_id, deling_id, token_hash, code_hash, tot, gebruikt_op, lees_hash, lees_tot) values (gen_random_uuid(), ?, ?, ?, ?, current_date + 20, now(), ?, now() + interval '8 hours')",
                bestuur,
                deling,
                hash(),
                hash(),
                hash());
        UUID uitnodiging = UUID.randomUUID();
        zet("""
                insert into toegang.uitnodiging (id, bestuur_id, leerling_id, klasse, zaak_id, account_id, contact_id, naam, organisatie, rol, als, doel, vanaf, tot,
                    toestemming, aan_wie, gevers, bron, door, door_naam, op)
                values (?, ?, ?, 8, gen_random_uuid(), ?, gen_random_uuid(), 'x', 'x', 'x', 'x', 'x', current_date, current_date + 20, 'x', 'x', '[]', '', ?, 'x', now())""", uitnodiging, bestuur, robin.id(), account, account);
        doe("maak", kopie);
        naar(terug);
        assertThat(doe("zet-terug", kopie))
                .as(gezegd.toString(StandardCharsets.UTF_8))
                .isZero();
        JdbcClient daar = in(terug);
        for (String nogOpen : List.of(
                "toegang.eenmalige_link where gebruikt_op is null and verloopt_op > now()",
                "toegang.eerste_code where verloopt_op > now()",
                "toegang.briefcode where gebruikt_op is null and ingetrokken_op is null",
                "toegang.apparaat where weg_op is null",
                "toegang.factor where weg_op is null and soort = 'herstelcode'",
                "toegang.aanbiederaccount where los_op is null",
                "overleg.agendalink where ingetrokken_op is null",
                "delen.sleutel where tot > current_date or lees_tot > now()",
                LOPEND)) {
            assertThat(tel(alles, nogOpen)).as("hier nog wel: " + nogOpen).isPositive();
            assertThat(tel(daar, nogOpen)).as(nogOpen).isZero();
        }
        // An app or a passkey stays: without them the password of then alone would set up a new second step.
        String tweedeStap = "toegang.factor where weg_op is null and soort <> 'herstelcode'";
        assertThat(tel(daar, tweedeStap)).isPositive().isEqualTo(tel(alles, tweedeStap));
    }

    /** Whoever adds a table with something to come in by, says what ends; whatever else hangs on an account is named here. */
    @Test
    void geen_tabel_om_mee_binnen_te_komen_is_vergeten_bij_terugzetten() {
        assertThat(alles.sql("""
                        select distinct c.table_schema || '.' || c.table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where t.table_type = 'BASE TABLE'
                           and (c.column_name like '%\\_hash' or c.table_schema = 'toegang' and c.column_name in ('account_id', 'los_op', 'geheim', 'sleutel_id'))
                           and c.table_schema || '.' || c.table_name not in (select tabel from gedeeld.na_terugzetten)
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "toegang.adreswijziging", // keeps shut
                        "toegang.leeslog", // tells who read
                        "toegang.noodtoegang", // asked for by who is in
                        "toegang.ontvangst", // receipts of forms
                        "toegang.relatie", // what somebody may, once in
                        "toegang.uitnodiging"); // ends by its step, toegang.uitnodigingstap
    }

    @Test
    void zonder_de_sleutel_of_met_een_veranderde_of_afgebroken_kopie_komt_er_niets_terug() throws IOException {
        doe("maak", kopie);
        byte[] goed = Files.readAllBytes(kopie);
        naar(terug);

        byte[] veranderd = goed.clone();
        veranderd[goed.length / 2] ^= 1;
        Path bestand = Files.write(map.resolve("veranderd.spil"), veranderd);
        assertThat(doe("zet-terug", bestand)).isEqualTo(1);

        bestand = Files.write(map.resolve("kort.spil"), java.util.Arrays.copyOf(goed, goed.length - 40));
        assertThat(doe("zet-terug", bestand)).isEqualTo(1);

        omgeving.remove("SPIL_KOPIE_SLEUTEL_BESTAND");
        omgeving.put("SPIL_KOPIE_SLEUTEL", Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(doe("zet-terug", kopie)).isEqualTo(1);

        assertThat(tel(in(terug), "organisatie.leerling")).isZero();
        assertThat(tel(in(terug), "toegang.account")).isZero();
    }

    @Test
    void een_kopie_gaat_niet_over_een_school_heen_en_niet_met_een_login_die_niet_alles_ziet() {
        doe("maak", kopie);
        assertThat(doe("zet-terug", kopie)).isEqualTo(2);
        assertThat(gezegd.toString(StandardCharsets.UTF_8)).contains("Deze databank is niet leeg");

        omgeving.put("SPIL_KOPIE_NAAM", eigenaar.getUsername());
        omgeving.put("SPIL_KOPIE_WACHTWOORD", eigenaar.getPassword());
        assertThat(doe("maak", map.resolve("half.spil"))).isEqualTo(2);
        assertThat(gezegd.toString(StandardCharsets.UTF_8)).contains("ziet niet alle rijen");
        assertThat(map.resolve("half.spil")).doesNotExist();
    }

    /** A row for the first parent of Robin: bestuur, account and some hash. */
    private void zet(String sql) {
        zet(sql, zuidwijk.bestuur(), robin.ouders().getFirst().account(), hash());
    }

    private void zet(String sql, Object... waarden) {
        alles.sql(sql).params(waarden).update();
    }

    private static byte[] hash() {
        byte[] uit = new byte[32];
        new SecureRandom().nextBytes(uit);
        return uit;
    }

    private int doe(String wat, Path bestand) {
        gezegd.reset();
        return new Reservekopie(new PrintStream(gezegd, true, StandardCharsets.UTF_8), omgeving)
                .voerUit(List.of(wat, bestand.toString()));
    }

    private void naar(String databankNaam) {
        omgeving.put("SPIL_DATABANK_URL", url(databankNaam));
    }

    private String url(String databankNaam) {
        String url = eigenaar.getJdbcUrl();
        return url.substring(0, url.lastIndexOf('/') + 1) + databankNaam;
    }

    private JdbcClient in(String databankNaam) {
        return JdbcClient.create(new DriverManagerDataSource(url(databankNaam), "spil_kopie", WACHTWOORD));
    }

    private static long tel(JdbcClient waar, String tabel) {
        return waar.sql("select count(*) from " + tabel).query(Long.class).single();
    }

    private static String inhoud(Path bestand) {
        try {
            return Files.readString(bestand, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
