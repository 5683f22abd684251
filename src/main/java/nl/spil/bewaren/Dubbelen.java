package nl.spil.bewaren;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pupils who may stand here twice. Who leads the location looks at both and decides; {@link Samenvoeger} does it. */
@Component
public class Dubbelen {

    private final JdbcClient jdbc;
    private final Klok klok;

    Dubbelen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public record Leerling(UUID id, String naam, String nummer, String klas) {}

    /** Born on the same day, with nearly the same name. */
    public record Paar(Leerling een, Leerling ander, LocalDate geboren) {}

    /** @param fout why it could not be done, or empty */
    public record Besluit(
            String naam,
            String nummer,
            String door,
            Instant op,
            @Nullable Instant gedaan,
            String fout) {}

    public List<Paar> paren(Bezoeker wie) {
        return jdbc.sql("select * from bewaren.dubbelen()")
                .query((rs, n) -> new Paar(
                        new Leerling(
                                rs.getObject("een", UUID.class),
                                rs.getString("een_naam"),
                                rs.getString("een_nummer"),
                                rs.getString("een_klas")),
                        new Leerling(
                                rs.getObject("ander", UUID.class),
                                rs.getString("ander_naam"),
                                rs.getString("ander_nummer"),
                                rs.getString("ander_klas")),
                        rs.getObject("geboren", LocalDate.class)))
                .list();
    }

    public List<Besluit> besluiten(Bezoeker wie) {
        return jdbc.sql("select naam, nummer, door, op, gedaan_op, fout from bewaren.samengevoegd()")
                .query((rs, n) -> new Besluit(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant(),
                        rs.getTimestamp(5) == null ? null : rs.getTimestamp(5).toInstant(),
                        rs.getString(6)))
                .list();
    }

    /** @return false when these two are no pair for this person */
    @Transactional
    public boolean besluit(Bezoeker wie, UUID van, UUID naar, String reden) {
        return jdbc.sql("select bewaren.besluit_samen(?, ?, ?, ?, ?)")
                .params(Ids.nieuw(), van, naar, reden.strip(), Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
    }
}
