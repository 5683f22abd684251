package nl.spil.overzicht;

import java.time.Instant;
import java.util.List;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened the dossier of an opened pupil. The database shows it of that pupil only. */
@Component
public class Leeslog {

    private final JdbcClient jdbc;

    Leeslog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person on one day: what was opened, how often, and when last. Where the plan shows roles only, {@code naam} is one. */
    public record Regel(String naam, String reden, String onderdelen, int keer, Instant laatst) {}

    /**
     * Whether this person reads it. Who sees the notes of the team only because of one zaak or one ground, is not told that somebody from
     * outside the school looked.
     */
    public boolean leest(Inzage inzage) {
        if (!inzage.leest(Klasse.SOT)) return false;
        if (inzage.rollen().stream().noneMatch(rol -> rol.contains("@"))) return true;
        return jdbc.sql("select toegang.leest_uit_eigen_rol(?, ?)")
                .param(inzage.leerling())
                .param((short) Klasse.SOT.nummer())
                .query(Boolean.class)
                .single();
    }

    public List<Regel> van(Inzage inzage, int hoogstens) {
        return jdbc.sql("""
                select case when n.namen then l.naam else upper(left(l.reden, 1)) || regexp_replace(substr(l.reden, 2), ', in plaats van .*$', '') end,
                       case when n.namen then l.reden else regexp_replace(l.reden, ', in plaats van .*$', '') end, string_agg(distinct l.onderdeel, ', ' order by l.onderdeel) as onderdelen, count(*) as keer, max(l.op) as laatst
                  from toegang.leeslog l, (select toegang.meekijken_met_naam(:leerling) as namen) n
                 where l.leerling_id = :leerling
                 group by l.account_id, n.namen, l.naam, l.reden, (l.op at time zone 'Europe/Amsterdam')::date
                 order by max(l.op) desc limit :hoogstens
                """)
                .param("leerling", inzage.leerling())
                .param("hoogstens", hoogstens)
                .query((rs, n) -> new Regel(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getInt(4),
                        rs.getTimestamp(5).toInstant()))
                .list();
    }
}
