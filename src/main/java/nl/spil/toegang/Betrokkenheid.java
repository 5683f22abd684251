package nl.spil.toegang;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a part in an open zaak sees what the schoolplan opens for that, until the zaak closes. */
@Component
public class Betrokkenheid {

    private final JdbcClient jdbc;

    Betrokkenheid(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on; nothing happens for a role for which the schoolplan opens nothing. */
    public void betrek(Inzage inzage, UUID account, UUID zaak) {
        jdbc.sql("select toegang.betrek(?, ?, ?)")
                .param(inzage.leerling())
                .param(account)
                .param(zaak)
                .query(Integer.class)
                .single();
    }

    /** The zaak is closed. */
    public void laatLos(UUID zaak) {
        jdbc.sql("select toegang.laat_los(?)").param(zaak).query(Integer.class).single();
    }
}
