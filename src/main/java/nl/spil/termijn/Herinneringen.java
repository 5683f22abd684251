package nl.spil.termijn;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.FunctiesBesloten;
import nl.spil.organisatie.SchooljaarIngelezen;
import nl.spil.schoolplan.Leestaken;
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
 * The morning round: who must be reminded, and who must hear that something is late. Each reminder is a row that can exist
 * once per term, kind and due day, written with its mail in one transaction; so it may run on any number of nodes, as often
 * as it likes. Computes the terms first, for a holiday that was corrected in the meantime.
 */
@Component
class Herinneringen {

    private static final Logger LOG = LoggerFactory.getLogger(Herinneringen.class);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private final Termijnen termijnen;
    private final Berichten berichten;
    private final Besturen besturen;
    private final Leestaken leestaken;

    Herinneringen(
            Taak taak,
            JdbcClient jdbc,
            Klok klok,
            Termijnen termijnen,
            Berichten berichten,
            Besturen besturen,
            Leestaken leestaken) {
        this.leestaken = leestaken;
        this.taak = taak;
        this.jdbc = jdbc;
        this.klok = klok;
        this.termijnen = termijnen;
        this.berichten = berichten;
        this.besturen = besturen;
    }

    private record Melding(UUID termijn, String soort, LocalDate dag, List<UUID> aan, String omschrijving) {
        boolean isEscalatie() {
            return soort.equals("escalatie");
        }
    }

    /** All besturen; one that fails does not stop the others. */
    void ronde() {
        for (UUID bestuur : besturen.alle()) {
            try {
                int n = herinner(bestuur);
                if (n > 0) LOG.info("{} herinneringen voor bestuur {}", n, bestuur);
            } catch (RuntimeException e) {
                LOG.error("De herinneringen voor bestuur {} lukken niet", bestuur, e);
            }
        }
    }

    /**
     * Reminds for one bestuur.
     *
     * @return how many reminders are new
     */
    int herinner(UUID bestuur) {
        werkBij(bestuur);
        return taak.voor(bestuur, () -> {
            List<Melding> nieuw = schrijf();
            mail(nieuw.stream().filter(m -> !m.isEscalatie()).toList(), "termijn-herinnering");
            mail(nieuw.stream().filter(Melding::isEscalatie).toList(), "termijn-escalatie");
            return nieuw.size();
        });
    }

    /** After an import: what new colleagues must read, due days by the holidays of now, and no term with an owner who is gone. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(SchooljaarIngelezen ingelezen) {
        werkBij(ingelezen.bestuurId());
    }

    /** Somebody is there or does not come; no day became another. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(FunctiesBesloten besloten) {
        taak.voor(besloten.bestuurId(), () -> {
            leestaken.deelUit();
            termijnen.neemOver();
        });
    }

    private void werkBij(UUID bestuur) {
        taak.voor(bestuur, () -> {
            leestaken.deelUit();
            termijnen.herbereken("de vakanties zijn gewijzigd");
            termijnen.neemOver();
        });
    }

    // Of the warnings whose day has come only the nearest is given: who was away for a week gets one, not three.
    private List<Melding> schrijf() {
        return jdbc.sql("""
                with nu as (
                    select t.id, t.bestuur_id, t.verloopt_op, t.eigenaar_id, t.omschrijving, t.escalatie_rol, t.verloopt_op - :dag as over,
                           (select min(w) from unnest(t.waarschuw_dagen) w where w >= t.verloopt_op - :dag) as vooraf,
                           termijn.escalatie_naar(t) as escalatie
                      from termijn.termijn t
                     where t.bestuur_id = toegang.bestuur() and t.gehaald_op is null and t.vervallen_op is null and t.stil_sinds is null
                       and t.verloopt_op <= cast(:dag as date) + coalesce((select max(w) from unnest(t.waarschuw_dagen) w), 0)
                ), nieuw as (
                    insert into termijn.melding (bestuur_id, termijn_id, soort, vervaldatum, aan, op)
                    select n.bestuur_id, n.id, s.soort, n.verloopt_op, s.aan, :nu
                      from nu n
                      cross join lateral (
                            select 'vooraf-' || n.vooraf, array[n.eigenaar_id] where n.over > 0 and n.vooraf is not null
                            union all select 'op', array[n.eigenaar_id] where n.over = 0
                            union all select 'na', array[n.eigenaar_id] where n.over < 0
                            union all select 'escalatie', n.escalatie where n.over < 0 and n.escalatie_rol <> '') s(soort, aan)
                     order by n.id, s.soort
                    on conflict do nothing
                    returning termijn_id, soort, vervaldatum, aan)
                select nieuw.termijn_id, nieuw.soort, nieuw.vervaldatum, nieuw.aan, nu.omschrijving
                  from nieuw join nu on nu.id = nieuw.termijn_id
                 order by nieuw.vervaldatum, nu.omschrijving, nieuw.termijn_id""")
                .param("dag", klok.vandaag())
                .param("nu", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .query((rs, n) -> lees(rs))
                .list();
    }

    private static Melding lees(ResultSet rs) throws SQLException {
        return new Melding(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                Arrays.asList((UUID[]) rs.getArray(4).getArray()),
                rs.getString(5));
    }

    /** One mail a person, however much there is. */
    private void mail(List<Melding> nieuw, String soort) {
        Map<UUID, List<Melding>> perPersoon = new TreeMap<>();
        for (Melding m : nieuw) {
            for (UUID wie : m.aan()) {
                perPersoon
                        .computeIfAbsent(wie, w -> new java.util.ArrayList<>())
                        .add(m);
            }
        }
        perPersoon.forEach((wie, lijst) -> {
            Melding eerste = lijst.getFirst();
            String regels = lijst.stream().map(this::regel).collect(Collectors.joining("\n"));
            String sleutel = soort + ":" + eerste.termijn() + ":" + eerste.soort() + ":" + eerste.dag() + ":" + wie;
            berichten.mail(new Mail(sleutel, wie, null, soort, List.of(regels)));
            if (soort.equals("termijn-escalatie")) {
                berichten.meld(wie, lijst.size() + " keer te laat op jouw locatie", "/te-laat", sleutel);
            }
        });
    }

    private String regel(Melding m) {
        String sleutel = m.isEscalatie()
                ? "termijn-escalatie.regel"
                : "termijn-herinnering." + (m.soort().startsWith("vooraf") ? "vooraf" : m.soort());
        return berichten.tekst(
                sleutel, m.omschrijving(), Datum.dag(m.dag()), berichten.adres("/termijnen/" + m.termijn()));
    }

    /** When the round goes: every morning, and when the application starts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        private final Herinneringen herinneringen;

        Wekker(Herinneringen herinneringen) {
            this.herinneringen = herinneringen;
        }

        @Bean
        RecurringTask<Void> herinneringTaak() {
            return Tasks.recurring("termijn-herinneringen", Schedules.daily(Klok.ZONE, LocalTime.of(6, 30)))
                    .execute((opdracht, context) -> herinneringen.ronde());
        }

        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            Thread.ofVirtual().name("herinneringen").start(herinneringen::ronde);
        }
    }
}
