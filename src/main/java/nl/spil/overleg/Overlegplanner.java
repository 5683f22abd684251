package nl.spil.overleg;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.FunctiesBesloten;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.SchooljaarIngelezen;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Plans the meetings that have a fixed weekday, some weeks ahead, and lays waiting zorgmeldingen on their agenda. Running it
 * again changes nothing.
 */
@Component
public class Overlegplanner {

    private static final Logger LOG = LoggerFactory.getLogger(Overlegplanner.class);

    /** How far ahead; long enough to bridge a summer holiday. */
    static final int WEKEN = 10;

    private final Taak taak;
    private final Besturen besturen;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Overlegopslag opslag;
    private final Agenda agenda;
    private final Uitnodiging uitnodiging;
    private final Openstellingen openstellingen;

    Overlegplanner(
            Taak taak,
            Besturen besturen,
            Klok klok,
            Locaties locaties,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Overlegopslag opslag,
            Agenda agenda,
            Uitnodiging uitnodiging,
            Openstellingen openstellingen) {
        this.openstellingen = openstellingen;
        this.taak = taak;
        this.besturen = besturen;
        this.klok = klok;
        this.locaties = locaties;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.opslag = opslag;
        this.agenda = agenda;
        this.uitnodiging = uitnodiging;
    }

    /** For every location of every bestuur; one that fails does not stop the others. */
    public void planVooruit() {
        besturen.alle().forEach(this::probeer);
    }

    /** The same, but a failure is for the administrator and stops nobody's work. */
    void probeer(UUID bestuur) {
        try {
            planVooruit(bestuur);
        } catch (RuntimeException e) {
            LOG.error("Overleggen vooruit plannen lukt niet voor bestuur {}", bestuur, e);
        }
    }

    /** A new school year has other holidays, perhaps a new location, and other people with a class. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(SchooljaarIngelezen feit) {
        probeer(feit.bestuurId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(FunctiesBesloten feit) {
        probeer(feit.bestuurId());
    }

    /** For every location of this bestuur, as a job: in a transaction of its own. */
    public void planVooruit(UUID bestuur) {
        taak.voor(bestuur, () -> {
            openstellingen.volgWieHetNuIs();
            Kalender kalender = kalenders.kalender();
            for (Locatie locatie : locaties.alle()) plan(bestuur, locatie, kalender);
        });
    }

    private void plan(UUID bestuur, Locatie locatie, Kalender kalender) {
        Planversie versie = schoolplannen.voorLocatie(locatie.id());
        LocalDate vandaag = klok.vandaag();
        LocalDate tot = vandaag.plusWeeks(WEKEN);
        Set<String> wachtend = opslag.wachtend(locatie.id(), vandaag);
        for (Overlegsoort soort : versie.plan().overlegsoorten()) {
            // A meeting of a class or about one pupil is planned by who leads it.
            if (soort.gaatOver().perKlas() || soort.gaatOver() == Overlegsoort.Over.EEN_LEERLING) continue;
            List<LocalDate> dagen = Vergaderdagen.van(soort, kalender, vandaag, tot);
            opslag.vervallen(locatie.id(), soort.id(), vandaag, tot, dagen);
            // Who leads and who is invited is written down at once: that waits for whoever still waits for a second
            // person.
            if (Uitnodiging.rollen(soort).noneMatch(wachtend::contains)) {
                for (LocalDate dag : dagen) maak(bestuur, locatie, versie, soort, dag);
            }
            agenda.vul(bestuur, locatie.id(), soort);
        }
    }

    private void maak(UUID bestuur, Locatie locatie, Planversie versie, Overlegsoort soort, LocalDate dag) {
        opslag.maak(
                        bestuur,
                        locatie.id(),
                        new Overlegopslag.Vorm(
                                soort,
                                naam(soort),
                                versie.id(),
                                uitnodiging.leiders(versie.plan(), soort, locatie.id(), dag),
                                null,
                                "",
                                null),
                        versie.plan(),
                        dag,
                        null,
                        "",
                        "schoolplan")
                .ifPresent(id -> uitnodiging.nodigUit(bestuur, id, locatie.id(), versie, soort, dag, null, null));
    }

    static String naam(Overlegsoort soort) {
        String kort = soort.kort();
        return kort == null ? soort.naam() : kort;
    }

    /** When it runs: every night, and when the application starts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Nachtwerk {

        private final Overlegplanner planner;

        Nachtwerk(Overlegplanner planner) {
            this.planner = planner;
        }

        @Bean
        RecurringTask<Void> overlegplanningTaak() {
            return Tasks.recurring("overleg-planning", Schedules.daily(Klok.ZONE, LocalTime.of(5, 30)))
                    .execute((opdracht, context) -> planner.planVooruit());
        }

        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            Thread.ofVirtual().name("overlegplanning").start(planner::planVooruit);
        }
    }
}
