package nl.spil.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.plan.Plandossier.Antwoord;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Evaluatie;
import nl.spil.plan.Plandossier.Gehoord;
import nl.spil.plan.Plandossier.Inbreng;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.plan.Plandossier.Overleg;
import nl.spil.plan.Plandossier.Sectietekst;
import nl.spil.plan.Plandossier.Weigering;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads a version of a plan with all its parts in one statement. */
@Component
public class Plandossiers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String LEES = """
            select p.*,
                   (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from plan.sectie x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as secties,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.volgorde), '[]') from plan.doel x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as doelen,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op), '[]') from plan.instemming x
                     where x.leerling_id = p.leerling_id
                       and (x.plan_id = p.id or x.stam_id in (select d.stam_id from plan.doel d where d.plan_id = p.id))) as antwoorden,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op desc), '[]') from plan.hoorrecht x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as gehoord,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op desc), '[]') from plan.overlegverslag x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as overleggen,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op desc), '[]') from plan.weigering x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as weigeringen,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op desc), '[]') from plan.evaluatie x where x.leerling_id = p.leerling_id and x.plan_id = p.id) as evaluaties,
                   (select coalesce(jsonb_agg(to_jsonb(x) order by x.op desc), '[]') from plan.inbreng x
                     where x.leerling_id = p.leerling_id and x.soort = p.soort
                       and x.op > coalesce((select max(v.vastgesteld_op) from plan.plan v
                                             where v.leerling_id = p.leerling_id and v.soort = p.soort
                                               and v.versienummer < p.versienummer), '-infinity')) as inbreng
              from plan.plan p
            """;

    private final JdbcClient jdbc;

    Plandossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version in a list. */
    public record Versie(
            int versienummer,
            Staat staat,
            Instant gemaaktOp,
            String auteurNaam,
            @Nullable Instant vastgesteldOp,
            String aanleiding) {}

    /** The version that is being made, else the one that holds, else the last. */
    public Optional<Plandossier> huidig(Inzage inzage, String soort) {
        return jdbc.sql(LEES
                        + " where p.leerling_id = :leerling and p.soort = :soort order by p.versienummer desc limit 1")
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** The version that holds. */
    public Optional<Plandossier> geldig(Inzage inzage, String soort) {
        return jdbc.sql(LEES + " where p.leerling_id = :leerling and p.soort = :soort and p.staat = 'vastgesteld'")
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    public Optional<Plandossier> versie(Inzage inzage, String soort, int versienummer) {
        return jdbc.sql(LEES + " where p.leerling_id = :leerling and p.soort = :soort and p.versienummer = :nummer")
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .param("nummer", versienummer)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    Optional<Plandossier> plan(UUID id) {
        return jdbc.sql(LEES + " where p.id = :id")
                .param("id", id)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** All versions, the newest first. */
    public List<Versie> versies(Inzage inzage, String soort) {
        return jdbc.sql("""
                select versienummer, staat, gemaakt_op, auteur_naam, vastgesteld_op, aanleiding
                  from plan.plan where leerling_id = :leerling and soort = :soort order by versienummer desc""")
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .query((rs, n) -> new Versie(
                        rs.getInt(1),
                        Staat.van(rs.getString(2)),
                        rs.getTimestamp(3).toInstant(),
                        rs.getString(4),
                        moment(rs, "vastgesteld_op"),
                        rs.getString(6)))
                .list();
    }

    private static Plandossier lees(ResultSet rs) throws SQLException {
        Kop kop = new Kop(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getString("soort"),
                rs.getInt("versienummer"),
                rs.getInt("uitgave"),
                Staat.van(rs.getString("staat")),
                rs.getObject("planversie_id", UUID.class),
                rs.getObject("zaak_id", UUID.class),
                rs.getString("aanleiding"),
                rs.getString("auteur_naam"),
                rs.getTimestamp("gemaakt_op").toInstant(),
                moment(rs, "voorgelegd_op"),
                moment(rs, "vastgesteld_op"),
                rs.getString("vastgesteld_door"));
        return new Plandossier(
                kop,
                lijst(rs, "secties", Sectietekst[].class),
                lijst(rs, "doelen", Doel[].class),
                lijst(rs, "antwoorden", Antwoord[].class),
                lijst(rs, "gehoord", Gehoord[].class),
                lijst(rs, "overleggen", Overleg[].class),
                lijst(rs, "weigeringen", Weigering[].class),
                lijst(rs, "evaluaties", Evaluatie[].class),
                lijst(rs, "inbreng", Inbreng[].class));
    }

    private static <T> List<T> lijst(ResultSet rs, String kolom, Class<T[]> soort) throws SQLException {
        return Arrays.asList(JSON.readValue(rs.getString(kolom), soort));
    }

    private static @Nullable Instant moment(ResultSet rs, String kolom) throws SQLException {
        var op = rs.getTimestamp(kolom);
        return op == null ? null : op.toInstant();
    }

    static LocalDate dag(Instant op) {
        return nl.spil.gedeeld.Datum.van(op);
    }
}
