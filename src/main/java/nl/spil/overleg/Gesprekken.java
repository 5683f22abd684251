package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Talks to which a parent or pupil was asked, as that person sees them at home. */
@Component
@Transactional(readOnly = true)
public class Gesprekken {

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;

    Gesprekken(JdbcClient jdbc, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
    }

    /**
     * One that is still to come.
     *
     * @param naam what the school calls this kind of talk, in full
     * @param tafel who always takes part, each with what they are: "S. Meijer (maatschappelijk werk)"
     */
    public record Gesprek(
            String naam,
            LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            boolean gaatDoor,
            List<String> tafel) {}

    /** Those about this pupil to which whoever asks was invited, from today on. */
    public List<Gesprek> vanaf(Inzage inzage) {
        return jdbc.sql("select * from overleg.gesprekken_met_mij(:leerling)")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> new Gesprek(
                        naam(rs.getObject("planversie_id", UUID.class), rs.getString("soort"), rs.getString("naam")),
                        rs.getObject("dag", LocalDate.class),
                        rs.getObject("begin", LocalTime.class),
                        rs.getString("plaats"),
                        !rs.getBoolean("afgelast"),
                        List.of((String[]) rs.getArray("tafel").getArray())))
                .list();
    }

    private String naam(UUID versie, String soort, String kort) {
        return Soorten.vind(schoolplannen.versie(versie).plan(), soort)
                .map(Overlegsoort::naam)
                .orElse(kort);
    }
}
