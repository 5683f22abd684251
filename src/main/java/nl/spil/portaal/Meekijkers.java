package nl.spil.portaal;

import java.time.LocalDate;
import java.util.List;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the school looked at the opened dossier: one line per person and day, the newest first. */
@Component
public class Meekijkers {

    /** How far back the page goes, by the clock of the database, which stamps the lines. */
    public static final int WEKEN = 8;

    private final JdbcClient jdbc;

    Meekijkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person on a day.
     *
     * @param rol key of the role in which they looked
     * @param onderdelen which parts, as the read log names them
     * @param reden "mentor van 2B"
     */
    public record Kijker(String naam, String rol, LocalDate dag, String onderdelen, String reden) {}

    public List<Kijker> van(Inzage inzage, int hoogstens) {
        return jdbc.sql("""
                select naam, rol, dag, string_agg(distinct onderdeel, ', ' order by onderdeel), reden
                  from (select g.account_id, g.naam, g.rol, g.onderdeel, g.reden, g.op,
                               (g.op at time zone 'Europe/Amsterdam')::date as dag
                          from toegang.leeslog g
                         where g.leerling_id = :leerling and g.account_id <> toegang.wie()
                           and g.op > now() - make_interval(weeks => :weken)) x
                 group by account_id, naam, rol, dag, reden
                 order by dag desc, max(op) desc
                 limit :hoogstens
                """)
                .param("leerling", inzage.leerling())
                .param("weken", WEKEN)
                .param("hoogstens", hoogstens)
                .query((rs, n) -> new Kijker(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getString(5)))
                .list();
    }
}
