package nl.spil.schoolplan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What new colleagues read, and who did (ROUTE-04). New is whoever has a first role at a location after the location began with
 * the task: who was there already heard it when the team was told.
 */
@Component
public class Leestaken {

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Klok klok;
    private final Leesklok leesklok;

    Leestaken(JdbcClient jdbc, Schoolplannen schoolplannen, Klok klok, Leesklok leesklok) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
        this.leesklok = leesklok;
    }

    /** A task of mine; {@code gelezen} is empty as long as I did not say so. */
    public record Opdracht(
            UUID id,
            UUID locatie,
            String taak,
            LocalDate voor,
            @Nullable Instant gelezen) {}

    /** A new colleague with what to read. */
    public record Lezer(
            String naam,
            String taak,
            LocalDate sinds,
            LocalDate voor,
            @Nullable Instant gelezen) {}

    /**
     * In the job of one bestuur: whoever is new somewhere gets what the plan there asks, and what is no longer asked of anybody lapses.
     *
     * @return how many tasks are new
     */
    @Transactional
    public int deelUit() {
        int nieuw = 0;
        for (UUID locatie : jdbc.sql("select locatie_id from schoolplan.in_gebruik order by locatie_id")
                .query(UUID.class)
                .list()) {
            Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
            laatVervallen(locatie, plan);
            for (Leestaak taak : plan.leestaken()) nieuw += deelUit(locatie, plan, taak);
        }
        return nieuw;
    }

    private int deelUit(UUID locatie, Schoolplan plan, Leestaak taak) {
        boolean begin = jdbc.sql("""
                        insert into schoolplan.leestaakbegin (locatie_id, taak, bestuur_id, op)
                        select :locatie, :taak, toegang.bestuur(), :dag
                         where not exists (select 1 from organisatie.functievoorstel v
                                            where v.locatie_id = :locatie and v.besloten_op is null and v.vervallen_op is null
                                              and v.vanaf <= :dag and v.op > toegang.nu() - interval '7 days')
                        on conflict do nothing""")
                        .param("locatie", locatie)
                        .param("taak", taak.id())
                        .param("dag", klok.vandaag())
                        .update()
                == 1;
        // A location that begins, begins with everybody: also with who waits for a second person, for a week at most.
        if (!begin && !begonnen(locatie, taak)) return 0;
        LocalDate voor = klok.vandaag().plusDays(taak.binnenDagen());
        record Nieuw(UUID id, UUID wie, String rol, String waar) {}
        List<Nieuw> nieuw = jdbc.sql("""
                with wie as (
                    select distinct on (m.account_id) m.account_id, f.rol
                      from organisatie.functie f
                      join organisatie.medewerker m on m.id = f.medewerker_id
                      join toegang.account a on a.id = m.account_id and a.gesloten_op is null
                     where f.locatie_id = :locatie and f.rol = any(:rollen) and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                     order by m.account_id, f.vanaf, f.rol)
                , erbij as (
                    insert into schoolplan.leestaak (id, bestuur_id, locatie_id, account_id, taak, nieuw, sinds, voor)
                    select gen_random_uuid(), toegang.bestuur(), :locatie, w.account_id, :taak, :nieuw, :dag, :voor from wie w
                    on conflict (locatie_id, taak, account_id) do update
                       set vervallen_op = null, sinds = excluded.sinds, voor = excluded.voor
                     where leestaak.vervallen_op is not null
                    returning id, account_id)
                select e.id, e.account_id, w.rol, l.naam
                  from erbij e join wie w on w.account_id = e.account_id join organisatie.locatie l on l.id = :locatie""")
                .param("locatie", locatie)
                .param(
                        "rollen",
                        plan.rollen().stream()
                                .filter(taak::geldtVoor)
                                .map(Rol::id)
                                .toArray(String[]::new))
                .param("dag", klok.vandaag())
                .param("voor", voor)
                .param("taak", taak.id())
                .param("nieuw", !begin)
                .query((rs, n) -> new Nieuw(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4)))
                .list();
        if (begin) return 0;
        nieuw.forEach(n -> leesklok.begin(new Leesklok.Leesopdracht(
                n.id(),
                n.wie(),
                n.rol(),
                locatie,
                taak.naam(),
                "nieuw op locatie " + n.waar(),
                voor,
                url(n.id()),
                taak.bron(),
                plan.rolId(Rol.Plek.COORDINATOR))));
        return nieuw.size();
    }

    private boolean begonnen(UUID locatie, Leestaak taak) {
        return jdbc.sql("select exists (select 1 from schoolplan.leestaakbegin where locatie_id = ? and taak = ?)")
                .params(locatie, taak.id())
                .query(Boolean.class)
                .single();
    }

    /** Who left has nothing to read here any more, nor who is asked for something that the plan dropped. */
    private void laatVervallen(UUID locatie, Schoolplan plan) {
        jdbc.sql("""
                update schoolplan.leestaak t set vervallen_op = :dag
                 where t.locatie_id = :locatie and t.nieuw and t.vervallen_op is null
                   and not exists (select 1 from schoolplan.leestaakgelezen g where g.leestaak_id = t.id)
                   and (t.taak <> all(:taken)
                        or not exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                                         join toegang.account a on a.id = m.account_id and a.gesloten_op is null
                                        where f.locatie_id = t.locatie_id and m.account_id = t.account_id
                                          and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)))
                returning t.id""")
                .param("dag", klok.vandaag())
                .param("locatie", locatie)
                .param("taken", plan.leestaken().stream().map(Leestaak::id).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> leesklok.vervalt(id, "hoeft hier niet meer gelezen te worden"));
    }

    /** A task of this person; of somebody else it is not there. */
    @Transactional(readOnly = true)
    public Opdracht vanMij(Bezoeker wie, UUID id) {
        return jdbc.sql("""
                select t.id, t.locatie_id, t.taak, t.voor, g.op
                  from schoolplan.leestaak t left join schoolplan.leestaakgelezen g on g.leestaak_id = t.id
                 where t.id = :id and t.account_id = :wie and t.nieuw and t.vervallen_op is null""")
                .param("id", id)
                .param("wie", wie.accountId())
                .query((rs, n) -> new Opdracht(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        Objects.requireNonNull(rs.getObject(4, LocalDate.class)),
                        op(rs.getTimestamp(5))))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** What the plan asks to read in this task. */
    @Transactional(readOnly = true)
    public Optional<Leestaak> taak(Opdracht opdracht) {
        return schoolplannen.voorLocatie(opdracht.locatie()).plan().leestaken().stream()
                .filter(t -> t.id().equals(opdracht.taak()))
                .findFirst();
    }

    /** Read, under the version of the plan that runs; saying it twice changes nothing. */
    @Transactional
    public void bevestig(Bezoeker wie, UUID id) {
        Opdracht opdracht = vanMij(wie, id);
        int nieuw = jdbc.sql("""
                insert into schoolplan.leestaakgelezen (leestaak_id, bestuur_id, account_id, versie_id, op)
                values (:id, :bestuur, :wie, :versie, :nu) on conflict do nothing""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("wie", wie.accountId())
                .param("versie", schoolplannen.voorLocatie(opdracht.locatie()).id())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (nieuw == 1) leesklok.gelezen(id);
    }

    /** Whether this person sees who of the new colleagues at the location did not read yet. */
    @Transactional(readOnly = true)
    public boolean zietToe(UUID locatie) {
        return jdbc.sql("select schoolplan.houdt_leestaken_bij(?)")
                .param(locatie)
                .query(Boolean.class)
                .single();
    }

    /** The new colleagues of a location; who did not read yet comes first, who must be the soonest before. */
    @Transactional(readOnly = true)
    public List<Lezer> lezers(UUID locatie) {
        return jdbc.sql("""
                select m.naam, t.taak, t.sinds, t.voor, g.op
                  from schoolplan.leestaak t
                  join organisatie.medewerker m on m.account_id = t.account_id
                  left join schoolplan.leestaakgelezen g on g.leestaak_id = t.id
                 where t.locatie_id = :locatie and t.nieuw and t.vervallen_op is null and schoolplan.houdt_leestaken_bij(t.locatie_id)
                 order by g.op is not null, t.voor, m.naam limit 200""")
                .param("locatie", locatie)
                .query((rs, n) -> new Lezer(
                        rs.getString(1),
                        rs.getString(2),
                        Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                        Objects.requireNonNull(rs.getObject(4, LocalDate.class)),
                        op(rs.getTimestamp(5))))
                .list();
    }

    private static @Nullable Instant op(@Nullable Timestamp op) {
        return op == null ? null : op.toInstant();
    }

    private static String url(UUID id) {
        return "/leestaken/" + id;
    }
}
