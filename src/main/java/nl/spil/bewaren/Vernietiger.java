package nl.spil.bewaren;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bewaren.Leerlingtabel.Wissen;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.toegang.Klasse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what two people decided: one transaction per pupil, so that a machine that falls down in between leaves a dossier that is
 * there or one that is gone. What remains to be done is a row in bewaren.vernietiging, so going on is starting again.
 */
@Component
public class Vernietiger {

    private static final Logger LOG = LoggerFactory.getLogger(Vernietiger.class);
    private static final short CONTACT = (short) Klasse.CONTACT.nummer();

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private final Vernietigingslijst lijst;
    private final Besturen besturen;

    Vernietiger(Taak taak, JdbcClient jdbc, Klok klok, Vernietigingslijst lijst, Besturen besturen) {
        this.besturen = besturen;
        this.taak = taak;
        this.jdbc = jdbc;
        this.klok = klok;
        this.lijst = lijst;
    }

    /**
     * Everything that this bestuur decided, that still holds and that is not done yet. What fails stays whole, is told to who looks after
     * the dossiers, and is tried again the next round; the rest goes on.
     *
     * @return how many dossiers went
     */
    public int voerUit(UUID bestuur) {
        int vervallen = taak.voor(
                bestuur,
                () -> jdbc.sql("select bewaren.laat_vervallen()")
                        .query(Integer.class)
                        .single());
        if (vervallen > 0)
            LOG.warn("{} besluiten om te vernietigen gelden niet meer in bestuur {}", vervallen, bestuur);
        List<UUID> besloten = taak.voor(
                bestuur,
                () -> jdbc.sql("select id from bewaren.vernietiging where akkoord order by besloten_op")
                        .query(UUID.class)
                        .list());
        int gedaan = 0;
        for (UUID id : besloten) {
            try {
                if (taak.voor(bestuur, () -> vernietig(id))) gedaan++;
            } catch (RuntimeException e) {
                // Ids only: the reason may hold words of a dossier, and goes to who runs the server by its kind.
                LOG.error(
                        "Vernietiging {} in bestuur {} lukte niet: {}",
                        id,
                        bestuur,
                        e.getClass().getName());
                meld(bestuur, id);
            }
        }
        return gedaan;
    }

    private void meld(UUID bestuur, UUID id) {
        try {
            taak.voor(
                    bestuur,
                    () -> jdbc.sql("select bewaren.mislukt(?)")
                            .param(id)
                            .query((rs, n) -> rs.getInt(1))
                            .list());
        } catch (RuntimeException e) {
            LOG.error(
                    "Dat vernietiging {} mislukte, is niet opgeschreven: {}",
                    id,
                    e.getClass().getName());
        }
    }

    private record Begonnen(UUID leerling, Short[] klassen) {}

    private Boolean vernietig(UUID id) {
        Optional<Begonnen> begonnen = jdbc.sql("select leerling, klassen from bewaren.begin_vernietiging(?)")
                .param(id)
                .query((rs, n) -> new Begonnen(
                        rs.getObject(1, UUID.class), (Short[]) rs.getArray(2).getArray()))
                .optional();
        if (begonnen.isEmpty()) return false;
        UUID leerling = begonnen.get().leerling();
        // With the moment of it: a stop from later than that holds, also after a backup was put back.
        String besluit = jdbc.sql(
                        "select (to_jsonb(v) || jsonb_build_object('uitgevoerd_op', toegang.nu()))::text from bewaren.vernietiging v where v.id = ?")
                .param(id)
                .query(String.class)
                .single();
        List<Short> klassen = List.of(begonnen.get().klassen());
        // On request only the chosen parts go.
        List<String> delen = jdbc.sql("select unnest(delen) from bewaren.vernietiging where id = ?")
                .param(id)
                .query(String.class)
                .list();
        List<Leerlingtabel> tabellen = Leerlingtabel.alle(jdbc).stream()
                .filter(t -> delen.isEmpty() || delen.contains(t.tabel()))
                .toList();
        Map<String, Integer> weg = new LinkedHashMap<>();
        wis(tabellen, leerling, zonderContact(klassen), weg);
        // The name goes last: while anything else must stay, it is still somebody's.
        if (klassen.contains(CONTACT) && !blijftIets(tabellen, leerling)) {
            List<UUID> ouders = jdbc.sql("select distinct ouder_id from organisatie.ouderschap where leerling_id = ?")
                    .param(leerling)
                    .query(UUID.class)
                    .list();
            List<UUID> accounts = accounts(leerling, ouders);
            wis(tabellen, leerling, List.of(CONTACT), weg);
            jdbc.sql("select toegang.wis_sporen(?)")
                    .param(leerling)
                    .query((rs, n) -> n)
                    .list();
            wezen(ouders, accounts, weg);
        }
        lijst.schrijf(besluit);
        jdbc.sql("select bewaren.leg_bewijs(?, ?::jsonb, ?)")
                .param(id)
                .param(JsonMapper.shared().writeValueAsString(weg))
                .param(Timestamp.from(klok.nu()))
                .query(Long.class)
                .single();
        return true;
    }

    /** Everywhere, one bestuur after the other. */
    void ronde() {
        for (UUID bestuur : besturen.alle()) {
            try {
                voerUit(bestuur);
            } catch (RuntimeException e) {
                LOG.error(
                        "De ronde van vernietigen in bestuur {} lukte niet: {}",
                        bestuur,
                        e.getClass().getName());
            }
        }
    }

    private static List<Short> zonderContact(List<Short> klassen) {
        return klassen.stream().filter(k -> k != CONTACT).toList();
    }

    private void wis(List<Leerlingtabel> tabellen, UUID leerling, List<Short> klassen, Map<String, Integer> weg) {
        if (klassen.isEmpty()) return;
        for (Leerlingtabel tabel : tabellen) {
            if (tabel.wissen() == Wissen.MEE || tabel.tabel().equals("bewaren.vernietiging")) continue;
            int aantal = jdbc.sql(tabel.verwijder(jdbc))
                    .param("leerling", leerling)
                    .param("klassen", klassen.toArray(Short[]::new))
                    .update();
            if (aantal > 0) weg.merge(tabel.wat(), aantal, Integer::sum);
        }
    }

    private boolean blijftIets(List<Leerlingtabel> tabellen, UUID leerling) {
        return tabellen.stream()
                .filter(t -> t.wissen() != Wissen.MEE)
                .anyMatch(t -> jdbc.sql("select exists (select 1 from %s x where (%s) and (%s)::smallint <> 1)"
                                .formatted(t.tabel(), t.hoort(), t.klasse()))
                        .param("leerling", leerling)
                        .query(Boolean.class)
                        .single());
    }

    private List<UUID> accounts(UUID leerling, List<UUID> ouders) {
        List<UUID> uit = new ArrayList<>(
                jdbc.sql("select account_id from organisatie.leerling where id = ? and account_id is not null")
                        .param(leerling)
                        .query(UUID.class)
                        .list());
        uit.addAll(jdbc.sql("select account_id from organisatie.ouder where id = any(?) and account_id is not null")
                .param(ouders.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return uit;
    }

    /** Parents without another child here, and the accounts that then belong to nobody. */
    private void wezen(List<UUID> ouders, List<UUID> accounts, Map<String, Integer> weg) {
        int aantal = jdbc.sql("""
                        delete from organisatie.ouder x where x.id = any(?)
                           and not exists (select 1 from organisatie.ouderschap o where o.ouder_id = x.id)
                        """).param(ouders.toArray(UUID[]::new)).update();
        if (aantal > 0) weg.merge("Ouders", aantal, Integer::sum);
        for (UUID account : accounts) {
            boolean nogVan =
                    jdbc.sql("""
                            select exists (select 1 from organisatie.ouder where account_id = :a)
                                or exists (select 1 from organisatie.leerling where account_id = :a)
                            """).param("a", account).query(Boolean.class).single();
            if (nogVan) continue;
            for (String tabel : List.of(
                    "toegang.relatie where account_id",
                    "concept.concept where account_id",
                    "bericht.melding where account_id",
                    "bericht.uitgaand where aan_account")) {
                jdbc.sql("delete from " + tabel + " = ?").param(account).update();
            }
            jdbc.sql("select toegang.wis_account(?)")
                    .param(account)
                    .query((rs, n) -> n)
                    .list();
            weg.merge("Accounts", 1, Integer::sum);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        @Bean
        RecurringTask<Void> vernietigTaak(Vernietiger vernietiger) {
            return Tasks.recurring("bewaren-vernietigen", Schedules.fixedDelay(Duration.ofMinutes(10)))
                    .execute((opdracht, context) -> vernietiger.ronde());
        }

        @Bean
        RecurringTask<Void> vernietigKeuringTaak(Vernietigingskeuring keuring) {
            return Tasks.recurring("bewaren-keuren", Schedules.daily(Klok.ZONE, LocalTime.of(3, 50)))
                    .execute((opdracht, context) -> keuring.keur());
        }
    }
}
