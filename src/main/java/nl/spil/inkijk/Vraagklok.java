package nl.spil.inkijk;

import java.util.Optional;
import java.util.UUID;
import nl.spil.termijn.Termijnwacht;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock of a question stops with its answer, and that of an emergency with the judgement: the family reads both. */
@Component
class Vraagklok implements Termijnwacht {

    private final JdbcClient jdbc;

    Vraagklok(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> bezwaar(UUID termijn) {
        return jdbc.sql(
                        "select onderwerp_soort from termijn.termijn where id = :id and onderwerp_soort in (:vraag, :nood)")
                .param("id", termijn)
                .param("vraag", Vragen.SOORT)
                .param("nood", Noodtoegangen.SOORT)
                .query(String.class)
                .optional()
                .map(
                        soort -> soort.equals(Vragen.SOORT)
                                ? "Dit is klaar als het gezin antwoord heeft. Open de vraag en schrijf daar het antwoord."
                                : "Dit is klaar als er een oordeel is. Open de noodtoegang en leg daar vast of zij terecht was.");
    }
}
