package nl.spil.organisatie;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.spil.gedeeld.databank.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All besturen of this installation, for jobs: they do their work one bestuur at a time. */
@Component
public class Besturen {

    private final Taak taak;
    private final JdbcClient jdbc;

    Besturen(Taak taak, JdbcClient jdbc) {
        this.taak = taak;
        this.jdbc = jdbc;
    }

    public List<UUID> alle() {
        return taak.buitenBestuur(() -> jdbc.sql("select * from organisatie.besturen()")
                .query(UUID.class)
                .list());
    }

    /** Runs the work as a job of each bestuur, each in a transaction of its own. */
    public void elk(Consumer<UUID> werk) {
        alle().forEach(bestuur -> taak.voor(bestuur, () -> werk.accept(bestuur)));
    }
}
