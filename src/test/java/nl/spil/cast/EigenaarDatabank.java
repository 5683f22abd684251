package nl.spil.cast;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its owner sees it: for looking behind the scenes and moving its clock, never for making what is tested. */
public final class EigenaarDatabank {

    private final JdbcClient jdbc;
    private final JdbcClient app;

    EigenaarDatabank(FlywayConnectionDetails eigenaar, JdbcClient app) {
        this.app = app;
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                eigenaar.getJdbcUrl(),
                java.util.Objects.requireNonNull(eigenaar.getUsername()),
                java.util.Objects.requireNonNull(eigenaar.getPassword())));
    }

    /** One number, asked under the application's own login without any session. */
    public long alsApp(String sql) {
        return app.sql(sql).query(Long.class).single();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
