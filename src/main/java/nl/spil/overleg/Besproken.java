package nl.spil.overleg;

import java.time.LocalDate;
import java.util.UUID;
import nl.spil.zaak.Besprekingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a pupil was on the table, for the conditions of a zaak. */
@Component
class Besproken implements Besprekingen {

    private final JdbcClient jdbc;

    Besproken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean besproken(UUID leerling, String soort, LocalDate sinds) {
        return jdbc.sql("select overleg.besproken(:leerling, :soort, :sinds)")
                .param("leerling", leerling)
                .param("soort", soort)
                .param("sinds", sinds)
                .query(Boolean.class)
                .single();
    }
}
