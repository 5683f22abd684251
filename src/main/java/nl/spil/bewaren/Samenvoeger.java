package nl.spil.bewaren;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bewaren.Meeverhuizer.Rekening;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one pupil of two, as somebody decided: every row of every described table follows, in one transaction. What can be there once
 * only and is there twice (two open zaken of one kind) stops it, with what to finish first, and then nothing changed.
 */
@Component
public class Samenvoeger {

    private static final Logger LOG = LoggerFactory.getLogger(Samenvoeger.class);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private final Besturen besturen;
    private final ObjectProvider<Meeverhuizer> meeverhuizers;

    Samenvoeger(Taak taak, JdbcClient jdbc, Klok klok, Besturen besturen, ObjectProvider<Meeverhuizer> meeverhuizers) {
        this.meeverhuizers = meeverhuizers;
        this.taak = taak;
        this.jdbc = jdbc;
        this.klok = klok;
        this.besturen = besturen;
    }

    /** Everything that this bestuur decided and that is not done yet. @return how many pupils stand here once from now on */
    public int voerUit(UUID bestuur) {
        List<UUID> besloten = taak.voor(
                bestuur,
                () -> jdbc.sql(
                                "select id from bewaren.samenvoeging where akkoord and gedaan_op is null and fout = '' order by op")
                        .query(UUID.class)
                        .list());
        int gedaan = 0;
        for (UUID id : besloten) {
            try {
                Optional<Samen> samen = taak.voor(bestuur, () -> voegSamen(id));
                if (samen.isEmpty()) continue;
                gedaan++;
                meeverhuizers.forEach(m -> verhuis(m, samen.get()));
            } catch (Tweemaal dubbel) {
                taak.voor(bestuur, () -> {
                    eind(
                            id,
                            "Beide dossiers hebben bij '%s' iets dat er maar één keer kan zijn. Rond dat in één van de twee af en besluit opnieuw."
                                    .formatted(dubbel.wat));
                });
            }
        }
        return gedaan;
    }

    private record Twee(UUID van, UUID naar) {}

    private record Samen(Twee twee, @Nullable Rekening rekening) {}

    /** After the merge is there to stay; what fails is done again in the night, and says nothing about what it is. */
    private static void verhuis(Meeverhuizer mee, Samen samen) {
        try {
            mee.verhuis(samen.twee().van(), samen.twee().naar(), samen.rekening());
        } catch (RuntimeException e) {
            LOG.error("Na een samenvoeging ging iets niet mee; vannacht wordt het opnieuw geprobeerd");
        }
    }

    private static final class Tweemaal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String wat;

        Tweemaal(String wat, DuplicateKeyException oorzaak) {
            super(wat, oorzaak);
            this.wat = wat;
        }
    }

    private record Tabel(String naam, String wat, boolean mee, String eerst) {}

    private Optional<Samen> voegSamen(UUID id) {
        Optional<Twee> begonnen = jdbc.sql("select van, naar from bewaren.begin_samenvoeging(?)")
                .param(id)
                .query(Twee.class)
                .optional();
        if (begonnen.isEmpty()) return Optional.empty();
        Twee t = begonnen.get();
        List<Tabel> tabellen = jdbc.sql(
                        "select tabel as naam, wat, samen = 'mee' as mee, samen_eerst as eerst from toegang.leerlingtabel order by tabel")
                .query(Tabel.class)
                .list();
        for (Tabel tabel : tabellen) {
            try {
                if (!tabel.eerst().isEmpty())
                    jdbc.sql(tabel.eerst())
                            .param("van", t.van())
                            .param("naar", t.naar())
                            .update();
                if (tabel.mee())
                    jdbc.sql("update " + tabel.naam() + " set leerling_id = :naar where leerling_id = :van")
                            .param("van", t.van())
                            .param("naar", t.naar())
                            .update();
            } catch (DuplicateKeyException e) {
                throw new Tweemaal(tabel.wat(), e);
            }
        }
        Rekening rekening = rekening(t);
        jdbc.sql("update toegang.zelfde_leerling set nu = :naar where nu = :van")
                .param("van", t.van())
                .param("naar", t.naar())
                .update();
        jdbc.sql("""
                        insert into toegang.zelfde_leerling (was, nu, bestuur_id, account_was, account_nu)
                        values (:was, :nu, toegang.bestuur(), :accountWas, :accountNu)""")
                .param("was", t.van())
                .param("nu", t.naar())
                .param("accountWas", rekening == null ? null : rekening.van())
                .param("accountNu", rekening == null ? null : rekening.naar())
                .update();
        eind(id, "");
        return Optional.of(new Samen(t, rekening));
    }

    /** The pupil keeps one account: the one of who stays, or else the other; an account too many is closed. */
    private @Nullable Rekening rekening(Twee t) {
        @Nullable UUID van = account(t.van());
        @Nullable UUID naar = account(t.naar());
        jdbc.sql("delete from organisatie.leerling where id = ?").param(t.van()).update();
        if (van == null) return null;
        if (naar == null) {
            jdbc.sql("update organisatie.leerling set account_id = ? where id = ?")
                    .params(van, t.naar())
                    .update();
        } else if (!van.equals(naar)) {
            jdbc.sql("delete from toegang.relatie where account_id = ? and leerling_id = ?")
                    .params(van, t.naar())
                    .update();
            jdbc.sql("update toegang.account set gesloten_op = ? where id = ?")
                    .params(Timestamp.from(klok.nu()), van)
                    .update();
            return new Rekening(van, naar);
        }
        return null;
    }

    private @Nullable UUID account(UUID leerling) {
        return jdbc.sql("select account_id from organisatie.leerling where id = ? and account_id is not null")
                .param(leerling)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void eind(UUID id, String fout) {
        jdbc.sql("select bewaren.eind_samenvoeging(?, ?, ?)")
                .params(id, fout, Timestamp.from(klok.nu()))
                .query((rs, n) -> n)
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        @Bean
        RecurringTask<Void> samenvoegTaak(Samenvoeger samenvoeger) {
            return Tasks.recurring("bewaren-samenvoegen", Schedules.fixedDelay(Duration.ofMinutes(5)))
                    .execute((opdracht, context) -> samenvoeger.besturen.alle().forEach(samenvoeger::voerUit));
        }
    }
}
