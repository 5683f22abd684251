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
    private JdbcClient alles;
    private String vanTaak;
    private Map<String, String> omgeving;
    private Path kopie;
    private Path ankers;

    @BeforeEach
    void een_school_een_sleutel_en_een_lege_databank() throws IOException {
        Zuidwijk.Leerling robin = zuidwijk.nieuweLeerling("Reserva");
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
                .list()) assertThat(tel(daar, tabel)).as(tabel).isEqualTo(tel(alles, tabel));
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
