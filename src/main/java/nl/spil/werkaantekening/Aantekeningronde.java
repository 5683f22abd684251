package nl.spil.werkaantekening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Sleutelhouder;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The night: what is past its day goes with its key, who must choose is asked once by mail, and keys are wrapped under the newest key
 * outside the database. Runs at the start too, so that a backup that was put back holds nothing that should be gone.
 */
@Component
class Aantekeningronde implements Sleutelhouder {

    private static final Logger LOG = LoggerFactory.getLogger(Aantekeningronde.class);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Zegel zegel;
    private final Klok klok;
    private final Berichten berichten;
    private final Besturen besturen;

    Aantekeningronde(Taak taak, JdbcClient jdbc, Zegel zegel, Klok klok, Berichten berichten, Besturen besturen) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.zegel = zegel;
        this.klok = klok;
        this.berichten = berichten;
        this.besturen = besturen;
    }

    /** All besturen; one that fails does not stop the others. */
    void ronde() {
        for (UUID bestuur : besturen.alle()) {
            try {
                taak.voor(bestuur, () -> {
                    vernietig();
                    vraag();
                });
            } catch (RuntimeException e) {
                LOG.error("De werkaantekeningen van bestuur {} zijn niet nagelopen", bestuur, e);
            }
        }
    }

    private void vernietig() {
        Aantekeningopslag.zegWaarom(jdbc, Reden.TERMIJN);
        jdbc.sql("delete from werkaantekening.aantekening where bestuur_id = toegang.bestuur() and weg_op <= :vandaag")
                .param("vandaag", klok.vandaag())
                .update();
    }

    /** One mail a person, however much there is; it names nobody. */
    private void vraag() {
        List<UUID> wie =
                jdbc.sql("""
                        with nu as (
                            update werkaantekening.aantekening set gevraagd_op = :vandaag
                             where bestuur_id = toegang.bestuur() and soort <> 'logboek' and length(gesloten) > 0
                               and vraag_op <= :vandaag and gevraagd_op is null
                            returning auteur_id)
                        select distinct nu.auteur_id from nu join toegang.account a on a.id = nu.auteur_id and a.gesloten_op is null""").param("vandaag", klok.vandaag()).query(UUID.class).list();
        wie.forEach(account -> berichten.mail(new Mail(
                "werkaantekening:" + klok.vandaag() + ":" + account,
                account,
                null,
                "werkaantekening",
                List.of(berichten.adres("/mijn/aantekeningen")))));
    }

    private record Rij(Zegel.Van van, byte[] sleutel) {}

    @Override
    public String wat() {
        return "werkaantekeningen";
    }

    @Override
    public int herverpak() {
        int n = 0;
        for (UUID bestuur : besturen.alle()) n += taak.voor(bestuur, this::herverpakHier);
        return n;
    }

    private int herverpakHier() {
        List<Rij> rijen = jdbc.sql("""
                        select id, auteur_id, sleutel from werkaantekening.aantekening
                         where bestuur_id = toegang.bestuur() and length(sleutel) > 0 for update""")
                .query((rs, n) -> new Rij(
                        new Zegel.Van(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)), rs.getBytes(3)))
                .list();
        int gedaan = 0;
        for (Rij rij : rijen) {
            byte[] nieuw = zegel.herverpak(rij.van(), rij.sleutel()).orElse(null);
            if (nieuw == null) continue;
            gedaan += jdbc.sql("update werkaantekening.aantekening set sleutel = :nieuw where id = :id")
                    .param("nieuw", nieuw)
                    .param("id", rij.van().id())
                    .update();
        }
        return gedaan;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        private final Aantekeningronde ronde;

        Wekker(Aantekeningronde ronde) {
            this.ronde = ronde;
        }

        @Bean
        RecurringTask<Void> werkaantekeningTaak() {
            return Tasks.recurring("werkaantekeningen", Schedules.daily(Klok.ZONE, LocalTime.of(2, 20)))
                    .execute((opdracht, context) -> ronde.ronde());
        }

        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            Thread.ofVirtual().name("werkaantekeningen").start(ronde::ronde);
        }
    }
}
