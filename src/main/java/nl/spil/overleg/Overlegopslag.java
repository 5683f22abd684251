package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings and who takes part. Row-level security decides which of them are there. */
@Component
class Overlegopslag {

    static final String KOLOMMEN =
            "o.id, o.locatie_id, o.soort, o.naam, o.planversie_id, o.dag, o.begin, o.plaats, o.inleveren_tot, o.staat, o.voorzitter, o.afgelast_reden, o.versie,"
                    + " o.locatie_id in (select overleg.schrijflocaties()) as schrijft";

    private final JdbcClient jdbc;

    Overlegopslag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whoever works at its location. */
    Optional<Overleg> zoek(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from overleg.overleg o where o.id = :id")
                .param("id", id)
                .query(Overlegopslag::lees)
                .optional();
    }

    /** For who belongs to the team of its location; for anyone else it is not there. */
    Optional<Overleg> vanTeam(UUID id) {
        return jdbc.sql(
                        "select " + KOLOMMEN
                                + " from overleg.overleg o where o.id = :id and o.locatie_id in (select overleg.teamlocaties())")
                .param("id", id)
                .query(Overlegopslag::lees)
                .optional();
    }

    /** For who keeps its notulen. */
    Optional<Overleg> vanSchrijver(UUID id) {
        return jdbc.sql(
                        "select " + KOLOMMEN
                                + " from overleg.overleg o where o.id = :id and o.locatie_id in (select overleg.schrijflocaties())")
                .param("id", id)
                .query(Overlegopslag::lees)
                .optional();
    }

    /** Planned and not begun, from this day on, in order of day. */
    List<Overleg> gepland(UUID locatie, String soort, LocalDate vanaf) {
        return jdbc.sql("select " + KOLOMMEN + """

                          from overleg.overleg o
                         where o.locatie_id = :locatie and o.soort = :soort and o.staat = 'gepland' and o.dag >= :vanaf
                         order by o.dag""")
                .param("locatie", locatie)
                .param("soort", soort)
                .param("vanaf", vanaf)
                .query(Overlegopslag::lees)
                .list();
    }

    /** Makes the meeting; nothing when there is one of this kind on that day already. */
    Optional<UUID> maak(
            UUID bestuur,
            UUID locatie,
            String soort,
            String naam,
            UUID planversie,
            LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            @Nullable LocalDate inleverenTot,
            String herkomst) {
        UUID id = Ids.nieuw();
        // Where the school moved a meeting away from, the plan plans none again.
        int gemaakt = jdbc.sql("""
                        insert into overleg.overleg (id, bestuur_id, locatie_id, soort, naam, planversie_id, dag, begin, plaats, inleveren_tot, herkomst)
                        select :id, :bestuur, :locatie, :soort, :naam, :planversie, :dag, :begin, :plaats, :inleveren, :herkomst
                         where :herkomst <> 'schoolplan'
                            or not exists (select 1 from overleg.verplaatsing v join overleg.overleg o on o.id = v.overleg_id
                                            where o.locatie_id = :locatie and o.soort = :soort and v.van = :dag)
                        on conflict (locatie_id, soort, dag) do nothing""")
                .param("id", id)
                .param("bestuur", bestuur)
                .param("locatie", locatie)
                .param("soort", soort)
                .param("naam", naam)
                .param("planversie", planversie)
                .param("dag", dag)
                .param("begin", begin)
                .param("plaats", plaats)
                .param("inleveren", inleverenTot)
                .param("herkomst", herkomst)
                .update();
        return gemaakt == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Takes away what the plan once planned on a day that is no meeting day any more, as long as nobody is on its agenda. */
    void vervallen(UUID locatie, String soort, LocalDate vanaf, LocalDate totEnMet, Collection<LocalDate> dagen) {
        String leeg = """
                select o.id from overleg.overleg o
                 where o.locatie_id = :locatie and o.soort = :soort and o.herkomst = 'schoolplan' and o.staat = 'gepland' and o.dag between :vanaf and :tot
                   and not o.dag = any (:dagen::date[]) and not exists (select 1 from overleg.agendapunt a where a.overleg_id = o.id)
                   and not exists (select 1 from overleg.algemeen g where g.overleg_id = o.id)""";
        for (String sql : List.of(
                "delete from overleg.deelnemer where overleg_id in (" + leeg + ")",
                "delete from overleg.overleg where id in (" + leeg + ")")) {
            jdbc.sql(sql)
                    .param("locatie", locatie)
                    .param("soort", soort)
                    .param("vanaf", vanaf)
                    .param("tot", totEnMet)
                    .param("dagen", dagen.stream().map(LocalDate::toString).toArray(String[]::new))
                    .update();
        }
    }

    /** Invites everybody who has one of these roles (key to name) at the location itself (a mentor or docent has it in a group). */
    void nodigUit(UUID overleg, UUID locatie, Map<String, String> rollen, LocalDate dag) {
        jdbc.sql("""
                        insert into overleg.deelnemer (id, bestuur_id, overleg_id, account_id, naam, rol)
                        select gen_random_uuid(), m.bestuur_id, :overleg, m.account_id, m.naam,
                               (:namen::text[])[min(array_position(:rollen::text[], f.rol))]
                          from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.locatie_id = :locatie and f.groep_id is null and f.rol = any (:rollen) and m.account_id is not null
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                         group by m.bestuur_id, m.account_id, m.naam
                        on conflict (overleg_id, account_id) do nothing""")
                .param("overleg", overleg)
                .param("locatie", locatie)
                .param("rollen", rollen.keySet().toArray(String[]::new))
                .param("namen", rollen.values().toArray(String[]::new))
                .param("dag", dag)
                .update();
    }

    void aanwezig(UUID overleg, Collection<UUID> accounts) {
        jdbc.sql("update overleg.deelnemer set aanwezig = account_id = any (:accounts) where overleg_id = :overleg")
                .param("overleg", overleg)
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    void begin(Bezoeker wie, Overleg overleg, Instant nu) {
        int geraakt = jdbc.sql("""
                        update overleg.overleg set staat = 'bezig', begonnen_op = :nu, voorzitter_id = :wie, voorzitter = :naam, versie = versie + 1
                         where id = :id and staat = 'gepland'""")
                .param("nu", Timestamp.from(nu))
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("id", overleg.id())
                .update();
        if (geraakt == 0) throw new OptimisticLockingFailureException("overleg " + overleg.id());
        jdbc.sql("update overleg.deelnemer set aanwezig = true where overleg_id = :id and account_id = :wie")
                .param("id", overleg.id())
                .param("wie", wie.accountId())
                .update();
    }

    void sluit(Overleg overleg, Instant nu) {
        int geraakt = jdbc.sql("""
                        update overleg.overleg set staat = 'afgesloten', afgesloten_op = :nu, versie = versie + 1
                         where id = :id and staat = 'bezig'""")
                .param("nu", Timestamp.from(nu))
                .param("id", overleg.id())
                .update();
        if (geraakt == 0) throw new OptimisticLockingFailureException("overleg " + overleg.id());
    }

    /** Whether a meeting of this kind is on that day already. */
    boolean bezet(UUID locatie, String soort, LocalDate dag) {
        return jdbc.sql(
                        "select exists (select 1 from overleg.overleg where locatie_id = :locatie and soort = :soort and dag = :dag)")
                .param("locatie", locatie)
                .param("soort", soort)
                .param("dag", dag)
                .query(Boolean.class)
                .single();
    }

    /** From now on the school plans this one, not the plan. */
    boolean verplaats(Overleg overleg, Overlegwijziging.Nieuw nieuw, LocalDate dag, @Nullable LocalDate inleverenTot) {
        return jdbc.sql("""
                        update overleg.overleg set dag = :dag, begin = :begin, plaats = :plaats, inleveren_tot = :inleveren,
                               herkomst = 'handmatig', versie = versie + 1
                         where id = :id and staat = 'gepland' and versie = :versie""")
                        .param("dag", dag)
                        .param("begin", nieuw.begin())
                        .param("plaats", nieuw.plaats())
                        .param("inleveren", inleverenTot)
                        .param("id", overleg.id())
                        .param("versie", nieuw.versie())
                        .update()
                == 1;
    }

    void noteerVerplaatsing(Bezoeker wie, Overleg overleg, LocalDate naar, String reden, Instant nu) {
        jdbc.sql("""
                        insert into overleg.verplaatsing (id, bestuur_id, overleg_id, van, naar, reden, door, door_naam, op)
                        values (:id, :bestuur, :overleg, :van, :naar, :reden, :door, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("overleg", overleg.id())
                .param("van", overleg.dag())
                .param("naar", naar)
                .param("reden", reden)
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(nu))
                .update();
    }

    boolean gelastAf(Bezoeker wie, Overleg overleg, String reden, int versie, Instant nu) {
        return jdbc.sql("""
                        update overleg.overleg set staat = 'afgelast', afgelast_op = :nu, afgelast_door = :naam, afgelast_reden = :reden,
                               versie = versie + 1
                         where id = :id and staat = 'gepland' and versie = :versie""")
                        .param("nu", Timestamp.from(nu))
                        .param("naam", wie.naam())
                        .param("reden", reden)
                        .param("id", overleg.id())
                        .param("versie", versie)
                        .update()
                == 1;
    }

    /** Accounts of who is invited. */
    List<UUID> genodigden(UUID overleg) {
        return jdbc.sql("select account_id from overleg.deelnemer where overleg_id = :overleg order by naam")
                .param("overleg", overleg)
                .query(UUID.class)
                .list();
    }

    static Overleg lees(ResultSet rs, int n) throws SQLException {
        return new Overleg(
                rs.getObject("id", UUID.class),
                rs.getObject("locatie_id", UUID.class),
                rs.getString("soort"),
                rs.getString("naam"),
                rs.getObject("planversie_id", UUID.class),
                rs.getObject("dag", LocalDate.class),
                rs.getObject("begin", LocalTime.class),
                rs.getString("plaats"),
                rs.getObject("inleveren_tot", LocalDate.class),
                Staat.van(rs.getString("staat")),
                rs.getString("voorzitter"),
                rs.getBoolean("schrijft"),
                rs.getString("afgelast_reden"),
                rs.getInt("versie"));
    }
}
