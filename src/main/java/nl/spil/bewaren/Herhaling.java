package nl.spil.bewaren;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Destroys again what a backup that was put back still holds, before Spil answers anybody. */
@Component
class Herhaling implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Herhaling.class);

    private final Vernietigingslijst lijst;
    private final Vernietiger vernietiger;
    private final JdbcClient eigenaar;

    Herhaling(Vernietigingslijst lijst, Vernietiger vernietiger, FlywayConnectionDetails eigenaar) {
        this.lijst = lijst;
        this.vernietiger = vernietiger;
        this.eigenaar = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(eigenaar.getJdbcUrl()),
                Objects.requireNonNull(eigenaar.getUsername()),
                Objects.requireNonNull(eigenaar.getPassword())));
    }

    @Override
    public void afterSingletonsInstantiated() {
        herhaal();
    }

    /** @return how many dossiers were there again and went again */
    int herhaal() {
        int gedaan = 0;
        for (String besluit : lijst.lees()) {
            try {
                // One by one: a pupil may be on the list twice, first with a part and later whole.
                if (zetTerug(besluit))
                    gedaan += vernietiger.voerUit(UUID.fromString(JsonMapper.shared()
                            .readTree(besluit)
                            .get("bestuur_id")
                            .asString()));
            } catch (RuntimeException e) {
                // One decision that does not fit this database keeps neither the others nor the start.
                LOG.error(
                        "Een regel van de lijst van vernietigingen is niet herhaald: {}",
                        e.getClass().getName());
            }
        }
        if (gedaan > 0)
            LOG.warn("{} vernietigde dossiers stonden weer in de databank en zijn opnieuw vernietigd", gedaan);
        return gedaan;
    }

    private boolean zetTerug(String besluit) {
        return eigenaar.sql("select bewaren.van_lijst(?::jsonb)")
                .param(besluit)
                .query(Boolean.class)
                .single();
    }
}
