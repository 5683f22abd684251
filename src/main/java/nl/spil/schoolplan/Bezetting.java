package nl.spil.schoolplan;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which roles of the plan somebody has. */
@Component
public class Bezetting {

    private final JdbcClient jdbc;
    private final Klok klok;

    Bezetting(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** The roles that somebody has at this location today. */
    @Transactional(readOnly = true)
    public Set<String> rollen(UUID locatie) {
        return jdbc.sql("""
                        select distinct rol from organisatie.functie
                         where locatie_id = :locatie and vanaf <= :dag and (tot is null or tot > :dag)""").param("locatie", locatie).param("dag", klok.vandaag()).query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
