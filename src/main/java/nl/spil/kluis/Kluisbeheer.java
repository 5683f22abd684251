package nl.spil.kluis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.spil.bewaren.Meeverhuizer;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Sleutelhouder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to the vault without anybody opening it: a new key, a pupil who stood here twice, the night that sees who left. Only with the
 * key of the vault is it known whose a file is, so this runs here and not with the tables of others; as the owner of the tables, so that the
 * login of the vault has no function that could be misused for it. No log tells that there is a file.
 */
@Component
class Kluisbeheer implements Sleutelhouder, Meeverhuizer {

    private static final Logger LOG = LoggerFactory.getLogger(Kluisbeheer.class);
    private static final String LEERLING = "leerling";
    private static final String ZELFDE = "select was, nu, account_was, account_nu from toegang.zelfde_leerling";

    private final Kluisslot slot;
    private final Klok klok;
    private final JdbcClient eigenaar;
    private final TransactionTemplate transactie;

    Kluisbeheer(Kluisslot slot, Klok klok, FlywayConnectionDetails inlog) {
        this.slot = slot;
        this.klok = klok;
        DriverManagerDataSource bron = new DriverManagerDataSource(
                Objects.requireNonNull(inlog.getJdbcUrl()),
                Objects.requireNonNull(inlog.getUsername()),
                Objects.requireNonNull(inlog.getPassword()));
        this.eigenaar = JdbcClient.create(bron);
        this.transactie = new TransactionTemplate(new DataSourceTransactionManager(bron));
    }

    /** Who must be told that something waits; when telling them fails, nothing counts as told. */
    int herinner(Consumer<String> aan) {
        return Objects.requireNonNull(transactie.execute(status -> {
            List<String> adressen = eigenaar.sql("select distinct email from kluis.te_herinneren(:dag)")
                    .param("dag", klok.vandaag())
                    .query(String.class)
                    .list();
            adressen.forEach(aan);
            return adressen.size();
        }));
    }

    private record Geheim(UUID id, byte[] inhoud) {}

    /** A column of the vault that holds something sealed, and the name under which it is. */
    private record Kolom(String tabel, String kolom, String zegel) {}

    @Override
    public String wat() {
        return "kluis";
    }

    /** Does not say how many: that number would stand in the log of the server. */
    @Override
    public int herverpak() {
        verpak();
        return 0;
    }

    /** Everything sealed, and how a pupil is found: after this no earlier key of the vault is needed. */
    int verpak() {
        int n = 0;
        for (Kolom k : kolommen()) {
            for (Geheim g : geheimen(k.tabel(), k.kolom())) {
                byte[] nieuw = slot.herverpak(g.inhoud(), k.zegel(), g.id());
                if (nieuw != null) n += vervang(k, g, nieuw);
            }
        }
        for (Geheim g : geheimen("dossier", "kop")) n += wijs("dossier", g);
        for (Geheim g : geheimen("noodinzage", "inhoud")) n += wijs("noodinzage", g);
        return n;
    }

    private List<Kolom> kolommen() {
        return eigenaar
                .sql("select naam, verzegeld::text from kluis.tabel order by naam")
                .query((rs, n) -> {
                    String tabel = rs.getString(1);
                    Map<String, String> kolommen =
                            JsonMapper.shared().readValue(rs.getString(2), new TypeReference<Map<String, String>>() {});
                    return kolommen.entrySet().stream()
                            .map(e -> new Kolom(tabel, e.getKey(), e.getValue()))
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Geheim> geheimen(String tabel, String kolom) {
        return eigenaar.sql("select id, %1$s from kluis.%2$s where %1$s is not null".formatted(kolom, tabel))
                .query((rs, n) -> new Geheim(rs.getObject(1, UUID.class), rs.getBytes(2)))
                .list();
    }

    private int vervang(Kolom k, Geheim g, byte[] nieuw) {
        return eigenaar.sql("update kluis.%1$s set %2$s = :nieuw where id = :id and %2$s = :was"
                        .formatted(k.tabel(), k.kolom()))
                .param("nieuw", nieuw)
                .param("id", g.id())
                .param("was", g.inhoud())
                .update();
    }

    private int wijs(String tabel, Geheim g) {
        String leerling = slot.open(g.inhoud(), tabel, g.id()).get(LEERLING);
        if (leerling == null) return 0;
        return eigenaar.sql("update kluis." + tabel + " set wijzer = :w where id = :id and wijzer <> :w")
                .param("w", slot.wijzer(UUID.fromString(leerling)))
                .param("id", g.id())
                .update();
    }

    /** What a merge did: it is done again each night, so that what failed then is not lost. */
    private record Zelfde(UUID was, UUID nu, @Nullable Rekening rekening) {}

    private static Zelfde zelfde(ResultSet rs) throws SQLException {
        UUID accountWas = rs.getObject(3, UUID.class);
        return new Zelfde(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                accountWas == null ? null : new Rekening(accountWas, rs.getObject(4, UUID.class)));
    }

    private void verhuis(Zelfde z) {
        verhuis(z.was(), z.nu(), z.rekening());
    }

    @Override
    public void verhuis(UUID van, UUID naar, @Nullable Rekening rekening) {
        for (byte[] was : slot.wijzers(van)) {
            verhuis("dossier", "kop", was, naar);
            verhuis("noodinzage", "inhoud", was, naar);
        }
        if (rekening == null) return;
        // The pupil keeps one account; what they asked in confidence stays theirs.
        eigenaar.sql(
                        "update kluis.sleutel set door = :naar where door = :van and dossier_id in (select d.id from kluis.dossier d where d.wijzer = :w)")
                .param("van", rekening.van())
                .param("naar", rekening.naar())
                .param("w", slot.wijzer(naar))
                .update();
        eigenaar.sql("update kluis.dossier set vrager = :naar where vrager = :van and wijzer = :w")
                .param("van", rekening.van())
                .param("naar", rekening.naar())
                .param("w", slot.wijzer(naar))
                .update();
    }

    private void verhuis(String tabel, String kolom, byte[] was, UUID naar) {
        List<Geheim> rijen = eigenaar.sql("select id, " + kolom + " from kluis." + tabel + " where wijzer = :w")
                .param("w", was)
                .query((rs, n) -> new Geheim(rs.getObject(1, UUID.class), rs.getBytes(2)))
                .list();
        for (Geheim g : rijen) {
            Map<String, String> velden = new HashMap<>(slot.open(g.inhoud(), tabel, g.id()));
            velden.put(LEERLING, naar.toString());
            eigenaar.sql("update kluis." + tabel + " set wijzer = :w, " + kolom + " = :inhoud where id = :id")
                    .param("w", slot.wijzer(naar))
                    .param("inhoud", slot.sluit(velden, tabel, g.id()))
                    .param("id", g.id())
                    .update();
        }
    }

    /** Since when the pupil of each file is gone: the terms of the plan count from there. A stop on the dossier of the pupil holds it here too. */
    void nacht() {
        eigenaar.sql("delete from kluis.ontvangst where op < now() - interval '2 days'")
                .update();
        eigenaar.sql(ZELFDE).query((rs, n) -> zelfde(rs)).list().forEach(this::verhuis);
        geheimen("dossier", "kop").forEach(this::vertrek);
    }

    /** As the night does it, for one file and now: a stop or a return of this morning counts before anything is destroyed. */
    void werkBij(UUID dossier) {
        kop(dossier)
                .ifPresent(g -> eigenaar.sql(ZELFDE + " where was = :l")
                        .param("l", leerling(g))
                        .query((rs, n) -> zelfde(rs))
                        .list()
                        .forEach(this::verhuis));
        kop(dossier).ifPresent(this::vertrek);
    }

    private Optional<Geheim> kop(UUID dossier) {
        return eigenaar.sql("select id, kop from kluis.dossier where id = :id")
                .param("id", dossier)
                .query((rs, n) -> new Geheim(rs.getObject(1, UUID.class), rs.getBytes(2)))
                .optional();
    }

    private UUID leerling(Geheim kop) {
        return UUID.fromString(Objects.requireNonNull(
                slot.open(kop.inhoud(), "dossier", kop.id()).get(LEERLING)));
    }

    private void vertrek(Geheim kop) {
        eigenaar.sql("""
                        update kluis.dossier d set vertrokken_op = case
                                   when x.blijft then null when x.er then x.weg else coalesce(d.vertrokken_op, :vandaag) end
                          from (select exists (select 1 from organisatie.leerling l where l.id = :l) as er,
                                       exists (select 1 from organisatie.inschrijving i where i.leerling_id = :l and (i.tot is null or i.tot > :vandaag))
                                    or exists (select 1 from bewaren.stop s where s.leerling_id = :l and s.opgeheven_op is null) as blijft,
                                       (select max(i.tot) from organisatie.inschrijving i where i.leerling_id = :l) as weg) x
                         where d.id = :id""")
                .param("l", leerling(kop))
                .param("vandaag", klok.vandaag())
                .param("id", kop.id())
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        private final Kluisbeheer beheer;
        private final Kluisslot slot;

        Wekker(Kluisbeheer beheer, Kluisslot slot) {
            this.beheer = beheer;
            this.slot = slot;
        }

        @Bean
        RecurringTask<Void> kluisbeheerTaak() {
            return Tasks.recurring("kluis-nacht", Schedules.daily(Klok.ZONE, LocalTime.of(2, 40)))
                    .execute((opdracht, context) -> beheer.nacht());
        }

        /** With keys of its own the vault wraps itself; otherwise it goes with the others. */
        @EventListener(ApplicationReadyEvent.class)
        void bijStart() {
            if (!slot.heeftEigenVorige()) return;
            Thread.ofVirtual().name("kluis").start(() -> {
                try {
                    beheer.herverpak();
                    LOG.info("De kluis staat onder de nieuwste sleutel: een eerdere in spil.kluis.sleutel mag weg");
                } catch (RuntimeException e) {
                    LOG.error("De kluis staat nog niet onder de nieuwste sleutel: laat de eerdere staan");
                }
            });
        }
    }
}
