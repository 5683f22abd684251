package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings and who takes part. Row-level security decides which of them are there. */
@Component
class Overlegopslag {

    static final String KOLOMMEN =
            "o.id, o.locatie_id, o.soort, o.naam, o.planversie_id, o.dag, o.begin, o.plaats, o.inleveren_tot, o.staat, o.voorzitter, o.afgelast_reden, o.versie,"
                    + " o.over, o.klasse, o.groep_id, o.thema, (o.klasse = 8 and o.locatie_id in (select overleg.schrijflocaties())"
                    + " or o.id in (select overleg.geleid())) as schrijft";

    /** Of my team, led by me, or one I take part in. */
    static final String LEEST =
            "(o.klasse = 8 and o.locatie_id in (select overleg.teamlocaties()) or o.id in (select overleg.geleid()) or o.id in (select overleg.meegedaan()))";

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

    /** For who belongs to its team, leads it or takes part in it; for anyone else it is not there. */
    Optional<Overleg> vanTeam(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from overleg.overleg o where o.id = :id and " + LEEST)
                .param("id", id)
                .query(Overlegopslag::lees)
                .optional();
    }

    /** For who keeps its notulen. */
    Optional<Overleg> vanSchrijver(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from overleg.overleg o where o.id = :id and overleg.recht(o.id) = 2")
                .param("id", id)
                .query(Overlegopslag::lees)
                .optional();
    }

    /** Planned and not begun, from this day on, in order of day. */
    List<Overleg> gepland(UUID locatie, String soort, @Nullable UUID groep, LocalDate vanaf) {
        return jdbc.sql("select " + KOLOMMEN + """

                          from overleg.overleg o
                         where o.locatie_id = :locatie and o.soort = :soort and o.staat = 'gepland' and o.dag >= :vanaf
                           and o.groep_id is not distinct from :groep::uuid
                         order by o.dag""")
                .param("groep", groep)
                .param("locatie", locatie)
                .param("soort", soort)
                .param("vanaf", vanaf)
                .query(Overlegopslag::lees)
                .list();
    }

    /** What a meeting is made from, besides where and when. */
    record Vorm(
            Overlegsoort soort,
            String naam,
            UUID planversie,
            Collection<String> leiders,
            @Nullable UUID groep,
            String thema,
            @Nullable UUID geplandDoor) {}

    /** Makes the meeting; nothing when there is one of this kind on that day already. */
    Optional<UUID> maak(
            UUID bestuur,
            UUID locatie,
            Vorm vorm,
            Schoolplan plan,
            LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            String herkomst) {
        UUID id = Ids.nieuw();
        // Where the school moved a meeting away from, or cancelled it, the plan plans none again.
        int gemaakt = jdbc.sql("""
                        insert into overleg.overleg (id, bestuur_id, locatie_id, soort, naam, planversie_id, dag, begin, plaats, inleveren_tot, herkomst,
                                                     over, klasse, groep_id, leiders, thema, gepland_door)
                        select :id, :bestuur, :locatie, :soort, :naam, :planversie, :dag, :begin, :plaats, :inleveren, :herkomst,
                               :over, :klasse, :groep, :leiders, :thema, :door
                         where :herkomst <> 'schoolplan'
                            or not exists (select 1 from overleg.overleg o
                                            where o.locatie_id = :locatie and o.soort = :soort
                                              and (o.dag = :dag and o.staat = 'afgelast'
                                                   or exists (select 1 from overleg.verplaatsing v where v.overleg_id = o.id and v.van = :dag)))
                        on conflict do nothing""")
                .param("id", id)
                .param("bestuur", bestuur)
                .param("locatie", locatie)
                .param("soort", vorm.soort().id())
                .param("naam", vorm.naam())
                .param("planversie", vorm.planversie())
                .param("dag", dag)
                .param("begin", begin)
                .param("plaats", plaats)
                .param(
                        "inleveren",
                        Vergaderdagen.inleverenTot(vorm.soort(), dag).orElse(null))
                .param("herkomst", herkomst)
                .param("over", Soorten.sleutel(vorm.soort().gaatOver()))
                .param("klasse", Uitnodiging.klasse(plan, vorm.soort()))
                .param("groep", vorm.groep())
                .param("leiders", vorm.leiders().toArray(String[]::new))
                .param("thema", vorm.thema())
                .param("door", vorm.geplandDoor())
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

    /**
     * Invites everybody who has one of these roles at the location: with a role in a group only when it is one of these groups,
     * or in any group when {@code groepen} is null.
     */
    void nodigUit(
            UUID overleg, UUID locatie, Collection<Rolnaam> rollen, @Nullable Collection<UUID> groepen, LocalDate dag) {
        nodigUit(overleg, locatie, rollen, groepen, dag, null);
    }

    /** The same, for one of them. */
    void nodigUit(
            UUID overleg,
            UUID locatie,
            Collection<Rolnaam> rollen,
            @Nullable Collection<UUID> groepen,
            LocalDate dag,
            @Nullable UUID alleen) {
        List<Rolnaam> lijst = List.copyOf(rollen);
        jdbc.sql("""
                        insert into overleg.deelnemer (id, bestuur_id, overleg_id, account_id, naam, rol, extern)
                        select gen_random_uuid(), m.bestuur_id, :overleg, m.account_id, m.naam,
                               (:namen::text[])[min(array_position(:rollen::text[], f.rol))],
                               (:extern::boolean[])[min(array_position(:rollen::text[], f.rol))]
                          from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.locatie_id = :locatie and f.rol = any (:rollen) and m.account_id is not null
                           and (f.groep_id is null or :overal or f.groep_id = any (:groepen))
                           and (:alleen::uuid is null or m.account_id = :alleen)
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                         group by m.bestuur_id, m.account_id, m.naam
                        on conflict (overleg_id, account_id) do nothing""")
                .param("overleg", overleg)
                .param("locatie", locatie)
                .param("rollen", lijst.stream().map(Rolnaam::id).toArray(String[]::new))
                .param("namen", lijst.stream().map(Rolnaam::naam).toArray(String[]::new))
                .param("extern", lijst.stream().map(Rolnaam::extern).toArray(Boolean[]::new))
                .param("overal", groepen == null)
                .param("alleen", alleen)
                .param("groepen", groepen == null ? new UUID[0] : groepen.toArray(UUID[]::new))
                .param("dag", dag)
                .update();
    }

    /** A role with what the school calls it. */
    record Rolnaam(String id, String naam, boolean extern) {}

    /** Somebody by name and no account: an organisation, a guest. Never a pupil or a parent. */
    void nodigUit(UUID bestuur, UUID overleg, String naam, String rol, boolean extern) {
        jdbc.sql("""
                        insert into overleg.deelnemer (id, bestuur_id, overleg_id, account_id, naam, rol, extern)
                        select gen_random_uuid(), :bestuur, :overleg, null, :naam, :rol, :extern
                         where not exists (select 1 from overleg.deelnemer d where d.overleg_id = :overleg and d.naam = :naam)""")
                .param("bestuur", bestuur)
                .param("overleg", overleg)
                .param("naam", naam)
                .param("rol", rol)
                .param("extern", extern)
                .update();
    }

    /** The roles that somebody has at this location or in one of its groups. */
    Set<String> ingevuld(UUID locatie, LocalDate dag) {
        return Set.copyOf(jdbc.sql("""
                        select distinct rol from organisatie.functie
                         where locatie_id = :locatie and vanaf <= :dag and (tot is null or tot > :dag)""")
                .param("locatie", locatie)
                .param("dag", dag)
                .query(String.class)
                .list());
    }

    /** Roles that nobody has at this location yet, and somebody will once a second person agrees; a week long, then work goes on without. */
    Set<String> wachtend(UUID locatie, LocalDate dag) {
        return Set.copyOf(jdbc.sql("""
                        select distinct v.rol from organisatie.functievoorstel v
                         where v.locatie_id = :locatie and v.besloten_op is null and v.vervallen_op is null
                           and v.vanaf <= :dag and v.op > toegang.nu() - interval '7 days'
                           and not exists (select 1 from organisatie.functie f
                                            where f.locatie_id = :locatie and f.rol = v.rol and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))""")
                .param("locatie", locatie)
                .param("dag", dag)
                .query(String.class)
                .list());
    }

    /** Roles, of these, that nobody at this location has. */
    List<String> nietIngevuld(UUID locatie, Collection<String> rollen, LocalDate dag) {
        return jdbc.sql("""
                        select r.rol from unnest(:rollen::text[]) with ordinality as r(rol, n)
                         where not exists (select 1 from organisatie.functie f
                                            where f.locatie_id = :locatie and f.rol = r.rol and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
                         order by r.n""")
                .param("rollen", rollen.toArray(String[]::new))
                .param("locatie", locatie)
                .param("dag", dag)
                .query(String.class)
                .list();
    }

    void aanwezig(UUID overleg, Collection<UUID> deelnemers) {
        jdbc.sql("update overleg.deelnemer set aanwezig = id = any (:er) where overleg_id = :overleg")
                .param("overleg", overleg)
                .param("er", deelnemers.toArray(UUID[]::new))
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

    /** Whether a meeting of this kind, and of this class, is on that day already. */
    boolean bezet(Overleg overleg, LocalDate dag) {
        return jdbc.sql("""
                        select exists (select 1 from overleg.overleg o where o.locatie_id = :locatie and o.soort = :soort and o.dag = :dag and o.staat <> 'afgelast'
                                          and o.over not in ('een-leerling', 'zonder-leerlingen') and o.groep_id is not distinct from :groep::uuid)""")
                .param("locatie", overleg.locatie())
                .param("soort", overleg.soort())
                .param("groep", overleg.groep())
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
        return jdbc.sql(
                        "select account_id from overleg.deelnemer where overleg_id = :overleg and account_id is not null order by naam")
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
                rs.getInt("versie"),
                Soorten.over(rs.getString("over")),
                Klasse.van(rs.getInt("klasse")),
                rs.getObject("groep_id", UUID.class),
                rs.getString("thema"));
    }
}
