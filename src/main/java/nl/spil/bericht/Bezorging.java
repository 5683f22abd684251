package nl.spil.bericht;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.organisatie.Besturen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When mail goes out: right after the commit it was written in, and every so often what was left. */
@Configuration(proxyBeanMethods = false)
class Bezorging {

    private static final Logger LOG = LoggerFactory.getLogger(Bezorging.class);

    private final Bezorger bezorger;
    private final BerichtInstellingen instellingen;
    private final Set<UUID> onderweg = ConcurrentHashMap.newKeySet();

    Bezorging(Bezorger bezorger, BerichtInstellingen instellingen) {
        this.bezorger = bezorger;
        this.instellingen = instellingen;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(MailGeschreven mail) {
        if (!instellingen.heeftMailserver() || !onderweg.add(mail.bestuur())) return;
        Thread.ofVirtual().name("bezorging").start(() -> {
            onderweg.remove(mail.bestuur());
            try {
                bezorger.bezorg(mail.bestuur());
            } catch (RuntimeException e) {
                // The recurring job tries again.
                LOG.warn("Bezorgen lukt nu niet", e);
            }
        });
    }

    @Bean
    RecurringTask<Void> bezorgingTaak(Besturen besturen) {
        return Tasks.recurring("bericht-bezorging", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((opdracht, context) -> besturen.alle().forEach(bezorger::bezorg));
    }
}
