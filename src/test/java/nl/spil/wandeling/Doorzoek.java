package nl.spil.wandeling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * Every row of every table, as whoever steals the whole database has them: row-level security is taken off in a transaction that is
 * rolled back.
 */
final class Doorzoek {

    /** A row as text, without what the machine makes of it itself. */
    record Rij(String tabel, String json) {
        Set<String> kanaries() {
            Set<String> uit = new TreeSet<>();
            Matcher m = Kanarie.PATROON.matcher(json);
            while (m.find()) uit.add(m.group());
            return uit;
        }
    }

    private final FlywayConnectionDetails eigenaar;

    Doorzoek(FlywayConnectionDetails eigenaar) {
        this.eigenaar = eigenaar;
    }

    List<Rij> rijenMet(String woord) {
        List<Rij> uit = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(
                        eigenaar.getJdbcUrl(),
                        Objects.requireNonNull(eigenaar.getUsername()),
                        Objects.requireNonNull(eigenaar.getPassword()));
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            List<String> tabellen = new ArrayList<>();
            try (ResultSet rs = s.executeQuery("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
                    """)) {
                while (rs.next()) tabellen.add(rs.getString(1));
            }
            for (String tabel : tabellen) {
                s.execute("alter table " + tabel + " no force row level security");
                try (ResultSet rs = s.executeQuery("select to_jsonb(x)::text from " + tabel
                        + " x where strpos(lower(to_jsonb(x)::text), lower('" + woord + "')) > 0")) {
                    while (rs.next()) uit.add(new Rij(tabel, rs.getString(1)));
                }
            }
            c.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return uit;
    }
}
