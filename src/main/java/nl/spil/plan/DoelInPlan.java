package nl.spil.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Doelplaats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A goal that came from a decision and stands in the plan that holds, is evaluated there and nowhere else. */
@Component
class DoelInPlan implements Doelplaats {

    private final JdbcClient jdbc;

    DoelInPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> evalueerbaar(Inzage inzage, UUID zaak) {
        if (!Plannen.mag(inzage)) return Map.of();
        Map<UUID, String> uit = new HashMap<>();
        jdbc.sql("""
                select d.besluit_id, d.id
                  from plan.doel d join plan.plan p on p.id = d.plan_id
                 where d.leerling_id = :leerling and d.zaak_id = :zaak and d.besluit_id is not null
                   and p.staat = 'vastgesteld' and d.vervallen_op is null""").param("leerling", inzage.leerling()).param("zaak", zaak).query(rs -> {
            uit.put(
                    rs.getObject(1, UUID.class),
                    Plantermijnen.adres(inzage.leerling()) + "/doelen/" + rs.getObject(2, UUID.class) + "/evaluatie");
        });
        return uit;
    }
}
