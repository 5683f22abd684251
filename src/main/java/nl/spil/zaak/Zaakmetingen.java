package nl.spil.zaak;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.schoolplan.Metingbron;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many zaken run. */
@Component
class Zaakmetingen implements Metingbron {

    private static final String SLEUTEL = "lopende-zaken";

    private final JdbcClient jdbc;

    Zaakmetingen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> metingen() {
        return Set.of(SLEUTEL);
    }

    @Override
    public List<Meting> tel(UUID versie, LocalDate peildatum) {
        return jdbc.sql("select locatie, aantal from zaak.tel(:versie, :dag)")
                .param("versie", versie)
                .param("dag", peildatum)
                .query((rs, n) -> new Meting(SLEUTEL, rs.getString(1), rs.getLong(2)))
                .list();
    }
}
