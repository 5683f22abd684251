package nl.spil.inkijk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looked at the opened dossier, as the plan lets it be read: one line per week, person and reason, the newest first. One's own
 * looking is not in it.
 */
@Component
public class Meekijkers {

    /** How many weeks one page shows, by the clock of the database, which stamps the lines. */
    public static final int WEKEN = 8;

    /** Whoever stands in, looks because of that; for whom, is a name. */
    private static final String REGELS = """
            select max(g.id) as regel, g.account_id,
                   case when n.namen then g.naam else '' end as naam, g.rol,
                   case when n.namen then g.reden else regexp_replace(g.reden, ', in plaats van .*$', '') end as reden,
                   date_trunc('week', g.op at time zone 'Europe/Amsterdam')::date as week,
                   date_trunc('week', now() at time zone 'Europe/Amsterdam')::date as deze_week,
                   array_agg(distinct g.onderdeel order by g.onderdeel) as onderdelen, count(*)::int as keer,
                   min((g.op at time zone 'Europe/Amsterdam')::date) as eerste, max((g.op at time zone 'Europe/Amsterdam')::date) as laatste
              from toegang.leeslog g, (select toegang.meekijken_met_naam(:leerling) as namen) n
             where g.leerling_id = :leerling and g.account_id <> toegang.wie() and %s
             group by g.account_id, n.namen, g.naam, g.rol, g.reden, week
            """;

    private final JdbcClient jdbc;

    Meekijkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody in a week, for one reason.
     *
     * @param regel the newest line of the log among them
     * @param naam empty when the plan shows roles only
     * @param rol key of the role in which they looked
     * @param reden "mentor van 2B"
     * @param week its Monday
     * @param onderdelen which parts, as the read log names them
     */
    public record Kijker(
            long regel,
            UUID account,
            String naam,
            String rol,
            String reden,
            LocalDate week,
            boolean dezeWeek,
            List<String> onderdelen,
            int keer,
            LocalDate eerste,
            LocalDate laatste) {}

    /** Whether this person reads who looked: at sixteen that passes to the pupil, as far as the plan says so (C-06). */
    public boolean leest(Inzage inzage) {
        return jdbc.sql("select toegang.leest_meekijkers(?)")
                .param(inzage.leerling())
                .query(Boolean.class)
                .single();
    }

    /** @param terug how many pages back: 0 are the last weeks */
    public List<Kijker> van(Inzage inzage, int terug, int hoogstens) {
        return jdbc.sql(REGELS.formatted("""
                        g.op >= (date_trunc('week', now() at time zone 'Europe/Amsterdam') - make_interval(weeks => :van)) at time zone 'Europe/Amsterdam'
                        and g.op < (date_trunc('week', now() at time zone 'Europe/Amsterdam') - make_interval(weeks => :tot)) at time zone 'Europe/Amsterdam'
                        """) + " order by week desc, max(g.op) desc limit :hoogstens")
                .param("leerling", inzage.leerling())
                .param("van", (terug + 1) * WEKEN - 1)
                .param("tot", terug * WEKEN - 1)
                .param("hoogstens", hoogstens)
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Whether there is more before the weeks of that page. */
    public boolean eerder(Inzage inzage, int terug) {
        return jdbc.sql("""
                        select exists (select 1 from toegang.leeslog g
                                        where g.leerling_id = :leerling and g.account_id <> toegang.wie()
                                          and g.op < (date_trunc('week', now() at time zone 'Europe/Amsterdam') - make_interval(weeks => :van)) at time zone 'Europe/Amsterdam')""")
                .param("leerling", inzage.leerling())
                .param("van", (terug + 1) * WEKEN - 1)
                .query(Boolean.class)
                .single();
    }

    /** The line to which this entry of the log belongs. */
    public Optional<Kijker> regel(Inzage inzage, long regel) {
        return jdbc.sql(REGELS.formatted("""
                        exists (select 1 from toegang.leeslog x
                                 where x.leerling_id = :leerling and x.id = :regel and x.account_id = g.account_id and x.rol = g.rol and x.reden = g.reden
                                   and date_trunc('week', x.op at time zone 'Europe/Amsterdam') = date_trunc('week', g.op at time zone 'Europe/Amsterdam'))
                        """))
                .param("leerling", inzage.leerling())
                .param("regel", regel)
                .query((rs, n) -> lees(rs))
                .optional();
    }

    private static Kijker lees(ResultSet rs) throws SQLException {
        Array onderdelen = rs.getArray("onderdelen");
        LocalDate week = rs.getObject("week", LocalDate.class);
        return new Kijker(
                rs.getLong("regel"),
                rs.getObject("account_id", UUID.class),
                rs.getString("naam"),
                rs.getString("rol"),
                rs.getString("reden"),
                week,
                week.equals(rs.getObject("deze_week", LocalDate.class)),
                List.of((String[]) onderdelen.getArray()),
                rs.getInt("keer"),
                rs.getObject("eerste", LocalDate.class),
                rs.getObject("laatste", LocalDate.class));
    }
}
