package nl.spil.organisatie;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that were changed after the account was made, with which somebody now wants to come in by the account of the school. A second
 * person says whether the address is right; the database decides who may, and never who changed it.
 */
@Component
public class Adreswijzigingen {

    private final JdbcClient jdbc;

    Adreswijzigingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for a second person.
     *
     * @param door who changed it; empty when an import without a person did
     * @param mag whether the asker of this list may decide
     */
    public record Wijziging(
            UUID account,
            String naam,
            String van,
            String naar,
            String door,
            Instant op,
            Instant gevraagd,
            boolean mag) {}

    public List<Wijziging> open() {
        return jdbc.sql(
                        "select account_id, naam, van, naar, door, op, gevraagd_op, mag from organisatie.open_adreswijziging()")
                .query((rs, n) -> new Wijziging(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getTimestamp(7).toInstant(),
                        rs.getBoolean(8)))
                .list();
    }

    /** @return false when it is no longer open, or not this person's to decide */
    @Transactional
    public boolean beslis(UUID account, boolean akkoord) {
        return jdbc.sql("select organisatie.beslis_adreswijziging(?, ?)")
                .params(account, akkoord)
                .query(Boolean.class)
                .single();
    }
}
