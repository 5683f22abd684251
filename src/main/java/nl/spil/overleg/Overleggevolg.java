package nl.spil.overleg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Planeffect;
import nl.spil.schoolplan.Schoolplan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Planned meetings of a kind that changes or goes. */
@Component
class Overleggevolg implements Planeffect {

    private final JdbcClient jdbc;
    private final Klok klok;

    Overleggevolg(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public List<Gevolg> van(Schoolplan oud, Schoolplan nieuw, Collection<UUID> locaties) {
        Map<String, Long> gepland = new HashMap<>();
        jdbc.sql("""
                        select o.soort, count(*) from overleg.overleg o
                         where o.locatie_id = any(:locaties) and o.staat = 'gepland' and o.dag >= :dag group by 1""")
                .param("locaties", locaties.toArray(UUID[]::new))
                .param("dag", klok.vandaag())
                .query(rs -> {
                    gepland.put(rs.getString(1), rs.getLong(2));
                });
        List<Gevolg> uit = new ArrayList<>();
        for (Overlegsoort was : oud.overlegsoorten()) {
            long aantal = gepland.getOrDefault(was.id(), 0L);
            Optional<Overlegsoort> wordt = nieuw.overlegsoort(was.id());
            if (aantal == 0 || wordt.filter(was::equals).isPresent()) continue;
            uit.add(new Gevolg(
                    "Overleg ‘" + was.naam() + "’ " + (wordt.isEmpty() ? "vervalt" : "verandert"),
                    "Er "
                            + (aantal == 1 ? "staat 1 overleg" : "staan " + aantal + " overleggen")
                            + " gepland. Die houden de regels waarmee zij zijn gepland"
                            + (wordt.isEmpty() ? "; gelast ze af als ze niet meer nodig zijn." : ".")));
        }
        return uit;
    }
}
