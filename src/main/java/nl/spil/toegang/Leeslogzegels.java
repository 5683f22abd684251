package nl.spil.toegang;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Zegelanker.Hoofd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals the read log each minute and checks each night that it still is what was sealed. */
@Component
class Leeslogzegels {

    private static final Logger LOG = LoggerFactory.getLogger(Leeslogzegels.class);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Zegelanker anker;

    Leeslogzegels(Taak taak, JdbcClient jdbc, @Value("${spil.leeslog.anker}") Path anker) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.anker = new Zegelanker(anker);
    }

    /**
     * One seal per bestuur with new lines, committed, and then its head outside the database. When writing that fails, the
     * next head covers this one too.
     *
     * @return the new heads
     */
    List<Hoofd> verzegel() {
        List<Hoofd> hoofden = taak.buitenBestuur(() -> jdbc.sql(
                        "select op, bestuur, nummer, hoofd from toegang.verzegel()")
                .query((rs, n) -> new Hoofd(
                        rs.getTimestamp(1).toInstant(), rs.getObject(2, UUID.class), rs.getLong(3), rs.getBytes(4)))
                .list());
        anker.schrijf(hoofden);
        return hoofden;
    }

    /** Whether the log still is what was sealed. What is not, goes to the log of the server too. */
    Zegelkeuring keur() {
        Zegelkeuring keuring = taak.buitenBestuur(() -> Zegelkeuring.van(jdbc, anker.lees()));
        keuring.breuken().forEach(breuk -> LOG.error("Het leeslog klopt niet met zijn zegels. {}", breuk));
        return keuring;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        private final Leeslogzegels zegels;

        Wekker(Leeslogzegels zegels) {
            this.zegels = zegels;
        }

        @Bean
        RecurringTask<Void> verzegelTaak() {
            return Tasks.recurring("leeslog-verzegelen", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((opdracht, context) -> zegels.verzegel());
        }

        @Bean
        RecurringTask<Void> zegelkeuringTaak() {
            return Tasks.recurring("leeslog-keuren", Schedules.daily(Klok.ZONE, LocalTime.of(3, 40)))
                    .execute((opdracht, context) -> zegels.keur());
        }
    }
}
