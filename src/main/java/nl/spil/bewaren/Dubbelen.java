package nl.spil.bewaren;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pupils who may stand here twice. Who leads the location looks at both and proposes, somebody else agrees; {@link Samenvoeger} does it.
 * The database decides who may, and refuses what are two children.
 */
@Component
public class Dubbelen {

    private final JdbcClient jdbc;
    private final Klok klok;

    Dubbelen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public record Leerling(UUID id, String naam, String nummer, String klas) {}

    /**
     * Born on the same day, with nearly the same name.
     *
     * @param waaromTwee why these are two children, or empty
     */
    public record Paar(Leerling een, Leerling ander, LocalDate geboren, String waaromTwee) {}

    /**
     * Waits for a second person.
     *
     * @param van goes into {@code naar}
     * @param vanMij whoever asks proposed it, and so does not agree
     */
    public record Voorstel(
            UUID id,
            Leerling van,
            Leerling naar,
            LocalDate geboren,
            String reden,
            String door,
            Instant op,
            boolean vanMij,
            String waaromTwee) {}

    /** How much of what moves, as far as the reader may see it. */
    public record Verhuizing(String wat, int aantal) {}

    /** @param fout why it could not be done, or empty */
    public record Besluit(
            String naam,
            String nummer,
            String door,
            String tweede,
            Instant op,
            @Nullable Instant gedaan,
            String fout) {}

    /** What came of proposing. */
    public enum Uitkomst {
        VOORGESTELD,
        /** The administration has them as two children. */
        TWEE,
        /** No pair of this person, or proposed already. */
        ONBEKEND
    }

    public List<Paar> paren(Bezoeker wie) {
        return jdbc.sql("select * from bewaren.dubbelen()")
                .query((rs, n) -> new Paar(
                        leerling(rs, "een"),
                        leerling(rs, "ander"),
                        rs.getObject("geboren", LocalDate.class),
                        rs.getString("waarom_twee")))
                .list();
    }

    public List<Voorstel> voorstellen(Bezoeker wie) {
        return voorstellen((UUID) null);
    }

    public Optional<Voorstel> voorstel(Bezoeker wie, UUID id) {
        return voorstellen(id).stream().findFirst();
    }

    private List<Voorstel> voorstellen(@Nullable UUID id) {
        return jdbc.sql("select * from bewaren.samen_voorstellen(cast(? as uuid))")
                .param(id)
                .query((rs, n) -> new Voorstel(
                        rs.getObject("id", UUID.class),
                        leerling(rs, "van"),
                        leerling(rs, "naar"),
                        rs.getObject("geboren", LocalDate.class),
                        rs.getString("reden"),
                        rs.getString("door"),
                        rs.getTimestamp("op").toInstant(),
                        rs.getBoolean("van_mij"),
                        rs.getString("waarom_twee")))
                .list();
    }

    /** What goes from the one dossier to the other: counted under the rights of who asks, in one statement. */
    public List<Verhuizing> verhuist(Bezoeker wie, Voorstel voorstel) {
        record Tabel(String tabel, String wat) {}
        String sql = jdbc.sql("select tabel, wat from bewaren.samen_tabellen()").query(Tabel.class).list().stream()
                .map(t -> "select '%s' as wat, count(*)::int as aantal from %s x where x.leerling_id = :van"
                        .formatted(t.wat().replace("'", "''"), t.tabel()))
                .collect(Collectors.joining(" union all ", "select wat, aantal from (", ") t where aantal > 0"));
        return jdbc.sql(sql)
                .param("van", voorstel.van().id())
                .query(Verhuizing.class)
                .list();
    }

    public List<Besluit> besluiten(Bezoeker wie) {
        return jdbc.sql("select naam, nummer, door, tweede, op, gedaan_op, fout from bewaren.samengevoegd()")
                .query((rs, n) -> new Besluit(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getTimestamp(5).toInstant(),
                        rs.getTimestamp(6) == null ? null : rs.getTimestamp(6).toInstant(),
                        rs.getString(7)))
                .list();
    }

    @Transactional
    public Uitkomst stelVoor(Bezoeker wie, UUID id, UUID van, UUID naar, String reden) {
        return switch (jdbc.sql("select bewaren.stel_samen_voor(?, ?, ?, ?, ?)")
                .params(id, van, naar, reden.strip(), nu())
                .query(String.class)
                .single()) {
            case "voorgesteld" -> Uitkomst.VOORGESTELD;
            case "twee" -> Uitkomst.TWEE;
            default -> Uitkomst.ONBEKEND;
        };
    }

    /** @return false when it is no longer open, not this person's to decide, or by now clearly two children */
    @Transactional
    public boolean beslis(Bezoeker wie, UUID id, boolean akkoord) {
        return jdbc.sql("select bewaren.beslis_samen(?, ?, ?)")
                .params(id, akkoord, nu())
                .query(Boolean.class)
                .single();
    }

    private Timestamp nu() {
        return Timestamp.from(klok.nu());
    }

    private static Leerling leerling(ResultSet rs, String wie) throws SQLException {
        return new Leerling(
                rs.getObject(wie, UUID.class),
                rs.getString(wie + "_naam"),
                rs.getString(wie + "_nummer"),
                rs.getString(wie + "_klas"));
    }
}
