package nl.spil.organisatie;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Bestuurssleutels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All besturen of this installation, for jobs: they do their work one bestuur at a time. */
@Component
public class Besturen implements Bestuurssleutels {

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

    @Override
    public Optional<UUID> bestuur(String sleutel) {
        return taak.buitenBestuur(() -> jdbc.sql("select organisatie.bestuur_met_sleutel(?)")
                .param(sleutel)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class)))
                .single());
    }

    /** Runs the work as a job of each bestuur, each in a transaction of its own. */
    public void elk(Consumer<UUID> werk) {
        alle().forEach(bestuur -> taak.voor(bestuur, () -> werk.accept(bestuur)));
    }
}
