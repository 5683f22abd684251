package nl.spil.zaak;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody from outside typed and did not hand in ends when they no longer come in. A recall and the close of a zaak do that at once in
 * the database; here is what comes by itself: a last day that passed, a consent or a contact person that is gone.
 */
@Component
public class Genodigdenconcepten {

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Besturen besturen;

    Genodigdenconcepten(Taak taak, JdbcClient jdbc, Besturen besturen) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.besturen = besturen;
    }

    /** @return how many texts went */
    public int ruimOp(UUID bestuur) {
        return taak.voor(
                bestuur,
                () -> jdbc.sql("select zaak.ruim_concepten_van_genodigden()")
                        .query(Integer.class)
                        .single());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        @Bean
        RecurringTask<Void> genodigdenconceptenTaak(Genodigdenconcepten concepten) {
            return Tasks.recurring("genodigden-concepten", Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((opdracht, context) -> concepten.besturen.alle().forEach(concepten::ruimOp));
        }
    }
}
