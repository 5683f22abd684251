package nl.spil.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingenGeimporteerd;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Plansoort.VoorWie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Klasse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Where every pupil must have a plan, the clock starts with the enrolment (OPP-02). Of who was there long before Spil the term is
 * over already; they stand on the list of pupils without a plan, and no clock pretends that it just began.
 */
@Component
class Planplicht {

    static final String INSCHRIJVING = "inschrijving-begonnen";
    private static final Logger LOG = LoggerFactory.getLogger(Planplicht.class);

    /** More than this is a new school; that is work for after the import, not during it. */
    private static final int METEEN = 200;

    private final Taak taak;
    private final Besturen besturen;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Termijnen termijnen;
    private final JdbcClient jdbc;
    private final Klok klok;

    Planplicht(
            Taak taak,
            Besturen besturen,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Functies functies,
            Termijnen termijnen,
            JdbcClient jdbc,
            Klok klok) {
        this.taak = taak;
        this.besturen = besturen;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.termijnen = termijnen;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** For every bestuur; one that fails does not stop the others. */
    void ronde() {
        besturen.alle().forEach(this::probeer);
    }

    private void probeer(UUID bestuur) {
        try {
            taak.voor(bestuur, () -> locaties.alle().forEach(this::start));
        } catch (RuntimeException e) {
            LOG.error("Termijnen bij een nieuwe inschrijving starten lukt niet voor bestuur {}", bestuur, e);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(LeerlingenGeimporteerd feit) {
        if (feit.nieuw().isEmpty()) return;
        if (feit.nieuw().size() <= METEEN) probeer(feit.bestuurId());
        else Thread.ofVirtual().name("planplicht").start(() -> probeer(feit.bestuurId()));
    }

    private void start(Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        for (Plansoort soort : plan.plansoorten()) {
            if (soort.voorWie() != VoorWie.ALLE_LEERLINGEN) continue;
            for (String id : soort.termijnen()) {
                Optional<Termijnsoort> regel =
                        plan.termijn(id).filter(t -> t.start().equals(INSCHRIJVING));
                if (regel.isEmpty()) continue;
                nieuw(locatie, soort, id).forEach(i -> start(soort, regel.get(), i));
            }
        }
    }

    private record Inschrijving(UUID leerling, LocalDate vanaf) {}

    /** Enrolled now, without a plan that ever held, and without this clock since the enrolment. */
    private List<Inschrijving> nieuw(Locatie locatie, Plansoort soort, String termijn) {
        return jdbc.sql("""
                select i.leerling_id, i.vanaf
                  from organisatie.inschrijving i
                 where i.locatie_id = :locatie and i.vanaf <= :dag and (i.tot is null or i.tot > :dag) and i.vanaf > :grens
                   and not exists (select 1 from plan.plan p where p.leerling_id = i.leerling_id and p.soort = :soort
                                      and p.staat in ('vastgesteld', 'vervallen'))
                   and not exists (select 1 from termijn.termijn t where t.leerling_id = i.leerling_id and t.soort = :termijn
                                      and t.start_op >= i.vanaf)
                 order by i.vanaf, i.leerling_id""")
                .param("locatie", locatie.id())
                .param("dag", klok.vandaag())
                .param("grens", klok.vandaag().minusYears(1))
                .param("soort", soort.id())
                .param("termijn", termijn)
                .query((rs, n) -> new Inschrijving(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class)))
                .list();
    }

    private void start(Plansoort soort, Termijnsoort regel, Inschrijving i) {
        Optional<UUID> eigenaar = functies.account(regel.eigenaar(), i.leerling())
                .or(() -> functies.account(regel.escalatie(), i.leerling()));
        if (eigenaar.isEmpty()) return;
        NieuweTermijn termijn = NieuweTermijn.volgens(
                regel,
                i.leerling(),
                new Onderwerp("plan-" + soort.id(), i.leerling()),
                Klasse.OPP,
                Plantermijnen.adres(i.leerling()),
                new Startfeit("inschrijving begonnen", i.vanaf()),
                eigenaar.get());
        if (!termijnen.verlooptOp(termijn).isBefore(klok.vandaag())) termijnen.start(null, termijn);
    }

    /** When it runs: every night, and when the application starts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Nachtwerk {

        private final Planplicht planplicht;

        Nachtwerk(Planplicht planplicht) {
            this.planplicht = planplicht;
        }

        @Bean
        RecurringTask<Void> planplichtTaak() {
            return Tasks.recurring("plan-plicht", Schedules.daily(Klok.ZONE, LocalTime.of(5, 45)))
                    .execute((opdracht, context) -> planplicht.ronde());
        }

        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            Thread.ofVirtual().name("planplicht").start(planplicht::ronde);
        }
    }
}
