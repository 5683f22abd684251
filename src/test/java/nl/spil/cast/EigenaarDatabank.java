package nl.spil.cast;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its owner sees it: for looking behind the scenes and moving its clock, never for making what is tested. */
public final class EigenaarDatabank {

    private final JdbcClient jdbc;

    EigenaarDatabank(FlywayConnectionDetails eigenaar) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                eigenaar.getJdbcUrl(),
                java.util.Objects.requireNonNull(eigenaar.getUsername()),
                java.util.Objects.requireNonNull(eigenaar.getPassword())));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
