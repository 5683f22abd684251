package nl.spil.inkijk;

import java.util.Optional;
import java.util.UUID;
import nl.spil.termijn.Termijnwacht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of a question stops with its answer, so that the family has one. */
@Component
class Vraagklok implements Termijnwacht {

    private final JdbcClient jdbc;

    Vraagklok(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> bezwaar(UUID termijn) {
        return jdbc.sql("select 1 from termijn.termijn where id = :id and onderwerp_soort = :soort")
                .param("id", termijn)
                .param("soort", Vragen.SOORT)
                .query(Integer.class)
                .optional()
                .map(x -> "Dit is klaar als het gezin antwoord heeft. Open de vraag en schrijf daar het antwoord.");
    }
}
