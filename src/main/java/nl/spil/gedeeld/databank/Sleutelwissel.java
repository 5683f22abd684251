package nl.spil.gedeeld.databank;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a new key outside the database: everything that is closed under an earlier one is wrapped again, at the start. Then the log says
 * that the earlier key may go.
 */
@Component
public class Sleutelwissel {

    private static final Logger LOG = LoggerFactory.getLogger(Sleutelwissel.class);

    private final Sleutelbos sleutelbos;
    private final List<Sleutelhouder> houders;

    Sleutelwissel(Sleutelbos sleutelbos, List<Sleutelhouder> houders) {
        this.sleutelbos = sleutelbos;
        this.houders = houders;
    }

    /** @return whether everything went, so that no earlier key is needed any more */
    public boolean wissel() {
        boolean alles = true;
        for (Sleutelhouder houder : houders) {
            try {
                int n = houder.herverpak();
                if (n > 0) LOG.info("{}: {} rijen staan nu onder de nieuwe sleutel", houder.wat(), n);
            } catch (RuntimeException e) {
                LOG.error("{}: niet alles staat onder de nieuwe sleutel", houder.wat(), e);
                alles = false;
            }
        }
        if (alles && sleutelbos.kentVorige())
            LOG.info("Niets staat nog onder een vorige sleutel: spil.sleutel.vorige mag weg");
        return alles;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        private final Sleutelwissel wissel;
        private final Sleutelbos sleutelbos;

        Wekker(Sleutelwissel wissel, Sleutelbos sleutelbos) {
            this.wissel = wissel;
            this.sleutelbos = sleutelbos;
        }

        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            if (sleutelbos.kentVorige())
                Thread.ofVirtual().name("sleutelwissel").start(wissel::wissel);
        }
    }
}
