package nl.spil.toegang;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is signed in and with what; the database shows and ends only what is their own. */
@Component
public class MijnInloggen {

    private final JdbcClient jdbc;

    MijnInloggen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Factor(
            UUID id,
            String soort,
            String naam,
            Instant gemaakt,
            @Nullable Instant gebruikt) {}

    /** @param deze the session that asks */
    public record Sessie(UUID id, String wijze, String toestel, Instant gemaakt, Instant gezien, boolean deze) {}

    public record Apparaat(UUID id, String naam, Instant gemaakt, Instant verloopt) {}

    public List<Factor> factoren() {
        return jdbc.sql("select id, soort, naam, gemaakt_op, gebruikt_op from toegang.mijn_factoren()")
                .query((rs, n) -> new Factor(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant(),
                        rs.getTimestamp(5) == null ? null : rs.getTimestamp(5).toInstant()))
                .list();
    }

    public List<Sessie> sessies() {
        return jdbc.sql("select id, wijze, toestel, gemaakt_op, gezien_op, deze from toegang.mijn_sessies()")
                .query((rs, n) -> new Sessie(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant(),
                        rs.getTimestamp(5).toInstant(),
                        rs.getBoolean(6)))
                .list();
    }

    public List<Apparaat> apparaten() {
        return jdbc.sql("select id, naam, gemaakt_op, verloopt_op from toegang.mijn_apparaten()")
                .query((rs, n) -> new Apparaat(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getTimestamp(3).toInstant(),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }

    public boolean sluitSessie(UUID id) {
        return ja("select toegang.mijn_sessie_weg(?)", id);
    }

    /** Everywhere but here. */
    public void sluitAndere() {
        jdbc.sql("select toegang.mijn_sessies_weg()").query(Integer.class).single();
    }

    public boolean vergeetApparaat(UUID id) {
        return ja("select toegang.mijn_apparaat_weg(?)", id);
    }

    /** Other sessions and remembered devices end with it. The last one stays: without any, nobody could come in again. */
    public boolean haalWeg(UUID id) {
        return ja("select toegang.mijn_factor_weg(?)", id);
    }

    private boolean ja(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Boolean.class).single();
    }
}
