package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * A hostile sentence with a slip in it is refused too, and proves nothing. So it is refused for want of rights, and whoever owns the
 * database is understood when saying it.
 */
final class Verstaanbaar {

    /** No right, and what a trigger or function of Spil itself refuses. */
    private static final Set<String> GEEN_RECHT = Set.of("42501", "P0001");

    /** Syntax, and a table, column, function, type or role that is not there. */
    private static final Set<String> ONZIN = Set.of("42601", "42P01", "42703", "42883", "42704", "3F000", "42P02");

    private Verstaanbaar() {}

    static void weigertOmRechten(Throwable fout) {
        Throwable t = fout;
        while (t != null && !(t instanceof SQLException)) t = t.getCause();
        assertThat(t).isNotNull();
        assertThat(GEEN_RECHT).as(t.getMessage()).contains(((SQLException) t).getSQLState());
    }

    static void voorDeEigenaar(FlywayConnectionDetails inlog, String sql) {
        try (Connection c = DriverManager.getConnection(
                        inlog.getJdbcUrl(),
                        Objects.requireNonNull(inlog.getUsername()),
                        Objects.requireNonNull(inlog.getPassword()));
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            try {
                s.execute("set local lock_timeout = '5s'");
                s.execute(sql);
            } catch (SQLException e) {
                assertThat(ONZIN).as(sql + ": " + e.getMessage()).doesNotContain(e.getSQLState());
            } finally {
                c.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
