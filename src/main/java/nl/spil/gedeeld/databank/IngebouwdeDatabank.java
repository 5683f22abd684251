package nl.spil.gedeeld.databank;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import nl.spil.gedeeld.databank.DatabankInstellingen.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder, for trying, demo and tests. Data survives; fsync is on; every connection needs a password
 * (the library's own default is trust for everyone on the machine).
 */
final class IngebouwdeDatabank implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngebouwdeDatabank.class);
    private static final String DATABANK = "spil";
    private static final String KLUIS = "spil_kluis";

    private final EmbeddedPostgres postgres;
    private final Logins logins;

    private IngebouwdeDatabank(EmbeddedPostgres postgres, Logins logins) {
        this.postgres = postgres;
        this.logins = logins;
    }

    static IngebouwdeDatabank start(DatabankInstellingen instellingen) {
        Path map = instellingen.map().toAbsolutePath();
        Path data = map.resolve("data");
        try {
            Files.createDirectories(map);
            wachtOpVorige(data);
            boolean nieuw = !Files.exists(data.resolve("PG_VERSION"));
            Properties wachtwoorden = wachtwoorden(map.resolve("wachtwoorden.properties"), nieuw);
            EmbeddedPostgres.Builder bouw = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(map.resolve("programma").toFile())
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .setPort(instellingen.poort())
                    .setConnectConfig("password", wachtwoorden.getProperty("postgres"))
                    .setServerConfig("fsync", instellingen.vluchtig() ? "off" : "on")
                    .setServerConfig("synchronous_commit", instellingen.vluchtig() ? "off" : "on")
                    .setServerConfig("full_page_writes", instellingen.vluchtig() ? "off" : "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("jit", "off")
                    .setServerConfig("random_page_cost", "1.1");
            instellingen.server().forEach(bouw::setServerConfig);
            EmbeddedPostgres postgres = bouw.start();
            String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
            if (nieuw) richtIn(url, data, wachtwoorden);
            else zorgVoorKluis(url, map.resolve("wachtwoorden.properties"), wachtwoorden);
            LOG.info("Ingebouwde PostgreSQL op poort {} met gegevens in {}", postgres.getPort(), map);
            return new IngebouwdeDatabank(
                    postgres,
                    new Logins(
                            url + DATABANK,
                            new Login("spil_eigenaar", wachtwoorden.getProperty("spil_eigenaar")),
                            new Login("spil_app", wachtwoorden.getProperty("spil_app")),
                            new Login("spil_taak", wachtwoorden.getProperty("spil_taak")),
                            new Login(KLUIS, wachtwoorden.getProperty(KLUIS))));
        } catch (IOException e) {
            throw new UncheckedIOException("De ingebouwde databank in " + map + " start niet", e);
        } catch (SQLException e) {
            throw new IllegalStateException("De ingebouwde databank in " + map + " is niet in te richten", e);
        }
    }

    Logins logins() {
        return logins;
    }

    /** After a kill of the JVM its PostgreSQL runs on; two on one folder would be a disaster, so the old one goes first. */
    private static void wachtOpVorige(Path data) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) return;
        long nummer = Long.parseLong(Files.readAllLines(pid).getFirst().trim());
        ProcessHandle.of(nummer)
                .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                .ifPresent(oude -> {
                    LOG.info("Een vorige PostgreSQL ({}) draait nog op deze map; die stopt eerst", nummer);
                    oude.destroy();
                    try {
                        oude.onExit().get(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (Exception e) {
                        throw new IllegalStateException(
                                "De vorige PostgreSQL (proces " + nummer + ") stopt niet; stop die eerst", e);
                    }
                });
    }

    private static Properties wachtwoorden(Path bestand, boolean nieuw) throws IOException {
        Properties inhoud = new Properties();
        if (nieuw || !Files.exists(bestand)) {
            SecureRandom toeval = new SecureRandom();
            StringBuilder tekst = new StringBuilder();
            for (String wie : new String[] {"postgres", "spil_eigenaar", "spil_app", "spil_taak", KLUIS}) {
                tekst.append(wie).append('=').append(wachtwoord(toeval)).append('\n');
            }
            Files.deleteIfExists(bestand);
            Files.createFile(
                    bestand, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(bestand, tekst);
        }
        inhoud.load(new StringReader(Files.readString(bestand)));
        return inhoud;
    }

    private static String wachtwoord(SecureRandom toeval) {
        byte[] bytes = new byte[24];
        toeval.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A folder from before the vault has no login for it yet. */
    private static void zorgVoorKluis(String url, Path bestand, Properties wachtwoorden)
            throws SQLException, IOException {
        String nieuw = wachtwoord(new SecureRandom());
        boolean is = wachtwoorden.getProperty(KLUIS) != null;
        try (Connection c = DriverManager.getConnection(
                        url + "postgres", "postgres", wachtwoorden.getProperty("postgres"));
                Statement s = c.createStatement()) {
            if (!is) s.execute("create role " + KLUIS + " login password '" + nieuw + "'");
            telNiet(s);
        }
        if (is) return;
        Files.writeString(bestand, KLUIS + "=" + nieuw + "\n", StandardOpenOption.APPEND);
        wachtwoorden.setProperty(KLUIS, nieuw);
    }

    /** PostgreSQL shows its statistics to every login: how much is done in the vault must not be among them (docs/beheer.md). */
    private static void telNiet(Statement s) throws SQLException {
        for (String wie : new String[] {"spil_eigenaar", KLUIS})
            s.execute("alter role " + wie + " set track_counts = off");
    }

    private static void richtIn(String url, Path data, Properties wachtwoorden) throws SQLException, IOException {
        String geheim = wachtwoorden.getProperty("postgres");
        try (Connection c = DriverManager.getConnection(url + "postgres", "postgres", geheim);
                Statement s = c.createStatement()) {
            s.execute("alter role postgres password '" + geheim + "'");
            for (String wie : new String[] {"spil_eigenaar", "spil_app", "spil_taak", KLUIS}) {
                s.execute("create role " + wie + " login password '" + wachtwoorden.getProperty(wie) + "'");
            }
            telNiet(s);
            s.execute("create database " + DATABANK
                    + " owner spil_eigenaar template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl-NL'");
            Files.writeString(data.resolve("pg_hba.conf"), """
                    # Spil: a password for everyone, also on this machine.
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            try (ResultSet ignored = s.executeQuery("select pg_reload_conf()")) {
                LOG.debug("Toegang tot de ingebouwde databank vraagt nu een wachtwoord");
            }
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
