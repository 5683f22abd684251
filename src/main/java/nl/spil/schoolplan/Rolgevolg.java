package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with a role that the new plan does not have. */
@Component
class Rolgevolg implements Planeffect {

    private final JdbcClient jdbc;
    private final Klok klok;

    Rolgevolg(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public List<Gevolg> van(Schoolplan oud, Schoolplan nieuw, Collection<UUID> locaties) {
        List<Gevolg> uit = new ArrayList<>();
        for (Rol rol : oud.rollen()) {
            if (nieuw.rol(rol.id()).isPresent()) continue;
            long mensen = jdbc.sql("""
                            select count(distinct f.medewerker_id) from organisatie.functie f
                             where f.rol = :rol and f.locatie_id = any(:locaties) and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)""")
                    .param("rol", rol.id())
                    .param("locaties", locaties.toArray(UUID[]::new))
                    .param("dag", klok.vandaag())
                    .query(Long.class)
                    .single();
            uit.add(
                    new Gevolg(
                            "Rol ‘" + rol.naam() + "’ vervalt",
                            mensen == 0
                                    ? "Niemand heeft deze rol nu."
                                    : Planeffect.aantal(mensen, "medewerker heeft", "medewerkers hebben")
                                            + " deze rol nu, en mag daarmee niets meer zien of doen. Geef eerst een andere functie."));
        }
        return uit;
    }
}
