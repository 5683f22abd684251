package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.formulier.Invulling;
import nl.spil.gedeeld.Ids;
import nl.spil.toegang.Bezoeker;
import nl.spil.zaak.Zorgmeldingen.MetAntwoord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of zorgmeldingen and of the school's answers. */
@Component
class Zorgmeldingopslag {

    private static final String RIJ = """
            select m.id, m.zaak_id, m.leerling_id, m.invulling_id, m.indiener, m.indiener_naam, m.ingediend_op, m.overlegsoort,
                   m.voor_overleg, m.inleveren_tot, m.verschoven, m.toegelaten_reden, m.versie,
                   exists (select 1 from zaak.antwoord a where a.zorgmelding_id = m.id) as beantwoord
              from zaak.zorgmelding m
            """;

    private final JdbcClient jdbc;

    Zorgmeldingopslag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID bewaar(Bezoeker wie, Zaak zaak, UUID invulling, Overlegdag dag, Instant nu) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into zaak.zorgmelding (id, bestuur_id, leerling_id, zaak_id, invulling_id, indiener, indiener_naam,
                               ingediend_op, overlegsoort, voor_overleg, inleveren_tot, verschoven)
                        values (:id, :bestuur, :leerling, :zaak, :invulling, :indiener, :naam, :op, :soort, :voor, :tot, :verschoven)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", zaak.leerling())
                .param("zaak", zaak.id())
                .param("invulling", invulling)
                .param("indiener", wie.accountId())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(nu))
                .param("soort", dag.soort())
                .param("voor", dag.overleg())
                .param("tot", dag.inleverenTot())
                .param("verschoven", dag.verschoven())
                .update();
        return id;
    }

    void laatToe(Bezoeker wie, Zorgmelding melding, LocalDate overleg, String reden, Instant nu) {
        int geraakt = jdbc.sql("""
                        update zaak.zorgmelding set voor_overleg = :overleg, toegelaten_op = :nu, toegelaten_door = :door,
                               toegelaten_reden = :reden, versie = versie + 1
                         where id = :id and versie = :versie""")
                .param("overleg", overleg)
                .param("nu", Timestamp.from(nu))
                .param("door", wie.accountId())
                .param("reden", reden)
                .param("id", melding.id())
                .param("versie", melding.versie())
                .update();
        if (geraakt == 0) throw new OptimisticLockingFailureException("zorgmelding " + melding.id());
    }

    Optional<UUID> komtOp(UUID id, LocalDate overleg) {
        return jdbc.sql(
                        "update zaak.zorgmelding set voor_overleg = :overleg, versie = versie + 1 where id = :id returning indiener")
                .param("overleg", overleg)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<Zorgmelding> zoek(UUID id) {
        return jdbc.sql(RIJ + " where m.id = :id")
                .param("id", id)
                .query(Zorgmeldingopslag::lees)
                .optional();
    }

    List<Zorgmelding> vanZaak(UUID zaak) {
        return jdbc.sql(RIJ + " where m.zaak_id = :zaak order by m.ingediend_op desc")
                .param("zaak", zaak)
                .query(Zorgmeldingopslag::lees)
                .list();
    }

    List<MetAntwoord> metAntwoord(UUID zaak) {
        return jdbc.sql("""
                        select m.id, m.zaak_id, m.leerling_id, m.invulling_id, m.indiener, m.indiener_naam, m.ingediend_op, m.overlegsoort,
                               m.voor_overleg, m.inleveren_tot, m.verschoven, m.toegelaten_reden, m.versie, a.id is not null as beantwoord,
                               a.id as antwoord_id, a.welke, a.waarom, a.vanaf, a.door_naam, a.op,
                               i.id as formulier_id, i.formulier, i.planversie_id, i.antwoorden, i.ingediend_naam, i.ingediend_rol
                          from zaak.zorgmelding m
                          left join zaak.antwoord a on a.zorgmelding_id = m.id
                          left join formulier.invulling i on i.id = m.invulling_id
                         where m.zaak_id = :zaak order by m.ingediend_op desc""")
                .param("zaak", zaak)
                .query((rs, n) -> new MetAntwoord(lees(rs, n), antwoord(rs), invulling(rs)))
                .list();
    }

    private static Optional<Invulling> invulling(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("formulier_id", UUID.class);
        if (id == null) return Optional.empty();
        return Optional.of(new Invulling(
                id,
                rs.getObject("leerling_id", UUID.class),
                rs.getString("formulier"),
                rs.getObject("planversie_id", UUID.class),
                Invulling.antwoorden(rs.getString("antwoorden")),
                rs.getString("ingediend_naam"),
                rs.getString("ingediend_rol"),
                rs.getTimestamp("ingediend_op").toInstant()));
    }

    private static Optional<Antwoord> antwoord(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("antwoord_id", UUID.class);
        if (id == null) return Optional.empty();
        return Optional.of(new Antwoord(
                id,
                rs.getObject("id", UUID.class),
                rs.getString("welke"),
                rs.getString("waarom"),
                rs.getObject("vanaf", LocalDate.class),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant()));
    }

    /** Not answered yet, for a meeting of this kind at this location on that day, or without a day. */
    List<Zorgmelding> voorOverleg(UUID locatie, String overlegsoort, LocalDate dag, LocalDate vandaag) {
        return jdbc.sql(RIJ + """
                         join zaak.zaak z on z.id = m.zaak_id and z.gesloten_op is null
                         where m.overlegsoort = :soort and (m.voor_overleg is null or m.voor_overleg <= :dag)
                           and not exists (select 1 from zaak.antwoord a where a.zorgmelding_id = m.id)
                           and m.leerling_id in (select l.leerling_id from toegang.lidmaatschap l
                                                  where l.groep_id = :locatie and l.vanaf <= :vandaag and (l.tot is null or l.tot > :vandaag))
                         order by m.ingediend_op""")
                .param("soort", overlegsoort)
                .param("dag", dag)
                .param("locatie", locatie)
                .param("vandaag", vandaag)
                .query(Zorgmeldingopslag::lees)
                .list();
    }

    boolean ingediend(UUID zaak) {
        return jdbc.sql("select exists (select 1 from zaak.zorgmelding m where m.zaak_id = :zaak)")
                .param("zaak", zaak)
                .query(Boolean.class)
                .single();
    }

    UUID bewaarAntwoord(Bezoeker wie, Zorgmelding melding, String welke, String waarom, LocalDate vanaf, Instant nu) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into zaak.antwoord (id, bestuur_id, leerling_id, zaak_id, zorgmelding_id, welke, waarom, vanaf, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :zaak, :melding, :welke, :waarom, :vanaf, :door, :naam, :op)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", melding.leerling())
                .param("zaak", melding.zaak())
                .param("melding", melding.id())
                .param("welke", welke.strip())
                .param("waarom", waarom.strip())
                .param("vanaf", vanaf)
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(nu))
                .update();
        return id;
    }

    List<Antwoord> antwoorden(UUID leerling) {
        return jdbc.sql("""
                        select id, zorgmelding_id, welke, waarom, vanaf, door_naam, op from zaak.antwoord
                         where leerling_id = :leerling order by op desc""")
                .param("leerling", leerling)
                .query((rs, n) -> new Antwoord(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        rs.getString(6),
                        rs.getTimestamp(7).toInstant()))
                .list();
    }

    private static Zorgmelding lees(ResultSet rs, int n) throws SQLException {
        return new Zorgmelding(
                rs.getObject("id", UUID.class),
                rs.getObject("zaak_id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getObject("invulling_id", UUID.class),
                rs.getObject("indiener", UUID.class),
                rs.getString("indiener_naam"),
                rs.getTimestamp("ingediend_op").toInstant(),
                rs.getString("overlegsoort"),
                rs.getObject("voor_overleg", LocalDate.class),
                rs.getObject("inleveren_tot", LocalDate.class),
                rs.getString("verschoven"),
                rs.getString("toegelaten_reden"),
                rs.getBoolean("beantwoord"),
                rs.getInt("versie"));
    }
}
