package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many pupils, classes and members of staff a location has. */
@Component
class Schoolmetingen implements Metingbron {

    private final JdbcClient jdbc;

    Schoolmetingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> metingen() {
        return Set.of("leerlingen", "klassen", "medewerkers");
    }

    @Override
    public List<Meting> tel(UUID versie, LocalDate peildatum) {
        return jdbc.sql("select meting, locatie, aantal from schoolplan.tel(:versie, :dag)")
                .param("versie", versie)
                .param("dag", peildatum)
                .query((rs, n) -> new Meting(rs.getString(1), rs.getString(2), rs.getLong(3)))
                .list();
    }
}
