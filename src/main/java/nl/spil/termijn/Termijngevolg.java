package nl.spil.termijn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Planeffect;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks that run of a term that changes or goes. */
@Component
class Termijngevolg implements Planeffect {

    private final JdbcClient jdbc;
    private final Klok klok;

    Termijngevolg(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public List<Gevolg> van(Schoolplan oud, Schoolplan nieuw, Collection<UUID> locaties) {
        Map<String, Long> lopend = new HashMap<>();
        jdbc.sql("""
                        select t.soort, count(*) from termijn.termijn t
                         where t.gehaald_op is null and t.vervallen_op is null and t.klasse not in (11, 12) and (t.locatie_id = any(:locaties) or exists (
                               select 1 from organisatie.inschrijving i where i.leerling_id = t.leerling_id and i.locatie_id = any(:locaties)
                                  and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)))
                         group by 1""")
                .param("locaties", locaties.toArray(UUID[]::new))
                .param("dag", klok.vandaag())
                .query(rs -> {
                    lopend.put(rs.getString(1), rs.getLong(2));
                });
        List<Gevolg> uit = new ArrayList<>();
        for (Termijnsoort was : oud.termijnen()) {
            long aantal = lopend.getOrDefault(was.id(), 0L);
            Optional<Termijnsoort> wordt = nieuw.termijn(was.id());
            if (aantal == 0 || wordt.filter(was::equals).isPresent()) continue;
            uit.add(new Gevolg(
                    "Termijn ‘" + was.naam() + "’ " + (wordt.isEmpty() ? "vervalt" : "verandert"),
                    Planeffect.aantal(aantal, "keer loopt deze termijn nu", "keer loopt deze termijn nu")
                            + ". De dag waarop hij afloopt, blijft zoals hij was."));
        }
        return uit;
    }
}
