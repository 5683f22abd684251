package nl.spil.organisatie;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wiping the second step of somebody who lost it: beheer asks, somebody else agrees. The database decides who may, so that one
 * person alone can never become another.
 */
@Component
public class Stapherstel {

    private final JdbcClient jdbc;

    Stapherstel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open request.
     *
     * @param mag whether the asker of this list may agree: not who asked
     */
    public record Verzoek(UUID id, UUID account, String naam, String reden, String door, Instant op, boolean mag) {}

    /** What this person may see: of their bestuur for beheer, of their location for who answers for it. */
    public List<Verzoek> open() {
        return jdbc.sql(
                        "select id, account_id, naam, reden, door, gevraagd_op, mag from organisatie.open_stapherstel()")
                .query((rs, n) -> new Verzoek(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getBoolean(7)))
                .list();
    }

    /** @return false when there is nothing to wipe, or it is not this person's to ask */
    @Transactional
    public boolean vraag(UUID account, String reden) {
        return jdbc.sql("select organisatie.vraag_stapherstel(?, ?, ?)")
                .params(Ids.nieuw(), account, reden.strip())
                .query(Boolean.class)
                .single();
    }

    /** @return false when it is no longer open, or not this person's to decide */
    @Transactional
    public boolean beslis(UUID id, boolean akkoord) {
        return jdbc.sql("select organisatie.beslis_stapherstel(?, ?)")
                .params(id, akkoord)
                .query(Boolean.class)
                .single();
    }
}
