package nl.spil.organisatie;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Heavy roles that an import brought and that nobody has until a second person agrees. The database decides which those are, who
 * may agree, and never whoever imported.
 */
@Component
public class Functievoorstellen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final ApplicationEventPublisher gebeurtenissen;

    Functievoorstellen(JdbcClient jdbc, Klok klok, ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.gebeurtenissen = gebeurtenissen;
    }

    /**
     * Waits for a second person.
     *
     * @param als what the school calls the role
     * @param waar "locatie Zuidwijk", or a class
     * @param mag whether the asker of this list may decide
     * @param bewezen whether that is somebody who was there with a second step before it was asked, and so may say yes
     */
    public record Voorstel(
            UUID id,
            String naam,
            String rol,
            String als,
            String waar,
            LocalDate vanaf,
            String door,
            Instant op,
            boolean mag,
            boolean bewezen) {}

    public List<Voorstel> open() {
        return jdbc.sql(
                        "select id, naam, rol, als, waar, vanaf, door, op, mag, bewezen from organisatie.open_functievoorstel()")
                .query((rs, n) -> new Voorstel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getObject(6, LocalDate.class),
                        rs.getString(7),
                        rs.getTimestamp(8).toInstant(),
                        rs.getBoolean(9),
                        rs.getBoolean(10)))
                .list();
    }

    /**
     * All of these, or none.
     *
     * @throws NietGevonden when one is no longer open, or not this person's to decide
     */
    @Transactional
    public void beslis(Bezoeker wie, List<UUID> voorstellen, boolean akkoord) {
        for (UUID id : voorstellen) {
            boolean besloten = jdbc.sql("select organisatie.beslis_functievoorstel(?, ?, ?)")
                    .params(id, akkoord, Timestamp.from(klok.nu()))
                    .query(Boolean.class)
                    .single();
            if (!besloten) throw new NietGevonden();
        }
        // Declined too: what waited for who would be there, need not wait any longer.
        if (!voorstellen.isEmpty()) gebeurtenissen.publishEvent(new FunctiesBesloten(wie.bestuurId()));
    }
}
