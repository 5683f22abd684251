package nl.spil.gedeeld.databank;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import nl.spil.gedeeld.databank.DatabankInstellingen.Login;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Two pools behind one door: people's requests go in as {@code spil_app}, jobs as {@code spil_taak}. */
final class SpilDataSource extends AbstractRoutingDataSource implements AutoCloseable {

    private final HikariDataSource app;
    private final HikariDataSource taak;

    SpilDataSource(Logins logins, DatabankInstellingen instellingen) {
        app = pool("app", logins.url(), logins.app(), instellingen.appVerbindingen(), instellingen.appVerbindingen());
        taak = pool(
                "taak", logins.url(), logins.taak(), instellingen.taakVerbindingen(), instellingen.taakVerbindingen());
        setDefaultTargetDataSource(app);
        setTargetDataSources(Map.of(Boolean.TRUE, taak));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Taak.loopt();
    }

    static HikariDataSource pool(String naam, String url, Login login, int grootte, int klaar) {
        HikariConfig c = new HikariConfig();
        c.setPoolName("spil-" + naam);
        c.setJdbcUrl(url);
        c.setUsername(login.naam());
        c.setPassword(login.wachtwoord());
        c.setMaximumPoolSize(grootte);
        c.setMinimumIdle(klaar);
        c.setAutoCommit(false);
        c.setConnectionTimeout(10_000);
        // Server-side prepared from the second use on; pages repeat the same few statements.
        c.addDataSourceProperty("prepareThreshold", "2");
        c.addDataSourceProperty("preparedStatementCacheQueries", "512");
        // Every question is about one person or one pupil, so the plan is the same whoever it is. Making it anew for
        // each of them, as PostgreSQL does when it guesses that this pays, costs more than running it; so does jit.
        // And nobody waits forever for a row that another holds, or behind a transaction that was forgotten.
        c.addDataSourceProperty(
                "options",
                "-c plan_cache_mode=force_generic_plan -c jit=off"
                        + " -c lock_timeout=20s -c idle_in_transaction_session_timeout=10min");
        c.addDataSourceProperty("ApplicationName", "spil-" + naam);
        return new HikariDataSource(c);
    }

    @Override
    public void close() {
        app.close();
        taak.close();
    }
}
