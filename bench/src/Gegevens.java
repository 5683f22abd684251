import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills an empty, migrated database: straight into the tables and as the superuser, because only size and shape matter here. Who is
 * who comes first; then Spil starts once, so that every location runs its schoolplan; then the dossiers.
 */
final class Gegevens {

    private static final int PER_LOCATIE = 500;

    private Gegevens() {}

    static void vul(String wat, int leerlingen, String url, String wachtwoord) throws Exception {
        long begin = System.nanoTime();
        List<String> bestanden = wat.equals("school") ? List.of("1-school.sql") : List.of("2-notities.sql", "3-dossiers.sql");
        try (ExecutorService samen = Executors.newCachedThreadPool()) {
            List<Future<?>> delen = bestanden.stream().<Future<?>>map(b -> samen.submit(() -> voerUit(b, leerlingen, url, wachtwoord))).toList();
            for (Future<?> deel : delen) deel.get();
        }
        if (wat.equals("dossiers")) {
            try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
                s.execute("drop schema bench cascade");
                s.execute("vacuum (freeze, analyze)");
                s.execute("checkpoint");
            }
        }
        System.out.printf("%s van %d leerlingen gemaakt in %.0f s%n", wat, leerlingen, (System.nanoTime() - begin) / 1e9);
    }

    private static Void voerUit(String bestand, int leerlingen, String url, String wachtwoord) throws SQLException, IOException {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
            s.execute("set synchronous_commit = off");
            s.execute("set session_replication_role = replica");
            s.execute("set work_mem = '256MB'");
            for (String opdracht : Files.readString(Path.of("bench/sql", bestand)).split(";\\s*\\n\\s*\\n")) {
                if (opdracht.isBlank()) continue;
                try {
                    s.execute(opdracht.replace(":locaties", String.valueOf(Math.max(2, leerlingen / PER_LOCATIE))));
                } catch (SQLException e) {
                    throw new SQLException(bestand + ": " + e.getMessage() + "\n" + opdracht, e);
                }
            }
        }
        return null;
    }
}
