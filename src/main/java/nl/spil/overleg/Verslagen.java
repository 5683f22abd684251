package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.overleg.Vastleggingen.Soort;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said of one pupil, in whichever meeting: reading follows the pupil and not the meeting (OVERLEG-26). Whoever may read the
 * class of a verslag for this pupil reads it, invited or not; whoever may not, does not find it.
 */
@Component
@Transactional(readOnly = true)
public class Verslagen {

    private final JdbcClient jdbc;

    Verslagen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one meeting has about the opened pupil. */
    public record Verslag(
            UUID punt,
            String overleg,
            LocalDate dag,
            String voorzitter,
            String ingebracht,
            String tekst,
            List<Vastleggingen.Regel> regels) {}

    /** Newest first. */
    public List<Verslag> van(Inzage inzage) {
        Map<UUID, List<Vastleggingen.Regel>> regels = new LinkedHashMap<>();
        jdbc.sql("""
                        select agendapunt_id, soort, uitkomst, tekst, dag, door_naam, (op at time zone 'Europe/Amsterdam')::date
                          from overleg.vastlegging where leerling_id = :leerling order by op, id""").param("leerling", inzage.leerling()).query(rs -> {
            @Nullable LocalDate dag = rs.getObject(5, LocalDate.class);
            regels.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>())
                    .add(new Vastleggingen.Regel(
                            Soort.van(rs.getString(2)),
                            rs.getString(3),
                            rs.getString(4),
                            dag,
                            rs.getString(6),
                            rs.getObject(7, LocalDate.class)));
        });
        return jdbc
                .sql("""
                        select a.id, o.naam, o.dag, o.voorzitter, a.toelichting, coalesce(n.tekst, '')
                          from overleg.agendapunt a
                          join overleg.overleg o on o.id = a.overleg_id and o.staat in ('bezig', 'afgesloten')
                          left join overleg.notulendeel n on n.agendapunt_id = a.id and n.deel = 'intern'
                         where a.leerling_id = :leerling and a.besproken_op is not null order by o.dag desc, o.naam""")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> new Verslag(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        regels.getOrDefault(rs.getObject(1, UUID.class), List.of())))
                .list()
                .stream()
                .filter(v -> !v.tekst().isEmpty() || !v.regels().isEmpty())
                .toList();
    }
}
