package nl.spil.gedeeld.databank;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import nl.spil.gedeeld.databank.DatabankConfiguratie.Databank;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to the schema {@code kluis}: its own login, its own few connections, made when somebody first opens the vault. The login
 * of pages has no right there at all, and this one has no right anywhere else.
 */
@Component
public class Kluisdeur implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Kluisdeur.class);
    private static final int VERBINDINGEN = 4;

    private final Databank databank;
    private @Nullable Open open;

    Kluisdeur(Databank databank) {
        this.databank = databank;
    }

    private record Open(HikariDataSource bron, JdbcClient jdbc, TransactionTemplate transactie) {}

    /** One transaction of its own as the person of this session, committed when it returns. */
    public <T> T binnen(String sessie, Function<JdbcClient, T> werk) {
        Open deur = deur();
        return deur.transactie().execute(status -> {
            deur.jdbc()
                    .sql("select set_config('spil.sessie', :sessie, true)")
                    .param("sessie", sessie)
                    .query(String.class)
                    .single();
            return werk.apply(deur.jdbc());
        });
    }

    private synchronized Open deur() {
        Open deur = open;
        if (deur == null) {
            HikariDataSource bron = SpilDataSource.pool(
                    "kluis", databank.logins().url(), databank.logins().kluis(), VERBINDINGEN, 0);
            deur = new Open(
                    bron, JdbcClient.create(bron), new TransactionTemplate(new DataSourceTransactionManager(bron)));
            if (deur.jdbc()
                    .sql("select current_setting('track_counts') = 'on'")
                    .query(Boolean.class)
                    .single())
                LOG.warn(
                        "De statistieken van PostgreSQL tellen mee wat de kluis doet, en zijn voor elke login te lezen. Zet track_counts uit, zie docs/beheer.md");
            open = deur;
        }
        return deur;
    }

    @Override
    public synchronized void close() {
        if (open != null) open.bron().close();
    }
}
