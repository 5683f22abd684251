package nl.spil.plan;

import java.util.Arrays;
import java.util.List;
import nl.spil.schoolplan.Plansoort;
import nl.spil.zaak.Zaakcontext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a zaak asks of the plan of its pupil, looked up once for all its conditions. */
@Component
class Planfeiten {

    private final JdbcClient jdbc;

    Planfeiten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The facts.
     *
     * @param openDoelen goals that came from this zaak and of which nobody recorded whether they were reached
     */
    record Feiten(boolean oppVastgesteld, List<String> openDoelen) {}

    Feiten van(Zaakcontext context) {
        return context.eenmaal("plan", () -> zoek(context));
    }

    private Feiten zoek(Zaakcontext context) {
        // The last version of each goal counts; one that was taken out again, or whose effect stands in the zaak, asks
        // nothing.
        return jdbc.sql("""
                select exists (select 1 from plan.plan where leerling_id = :leerling and soort = :soort and staat = 'vastgesteld'),
                       array(select x.tekst
                               from (select distinct on (d.stam_id) d.stam_id, d.tekst, d.vervallen_op, d.besluit_id
                                       from plan.doel d join plan.plan p on p.id = d.plan_id
                                      where d.leerling_id = :leerling and d.zaak_id = :zaak
                                      order by d.stam_id, p.versienummer desc) x
                              where x.vervallen_op is null and not exists (select 1 from plan.evaluatie e where e.stam_id = x.stam_id)
                                and not exists (select 1 from zaak.effect f where f.besluit_id = x.besluit_id)
                              order by x.tekst)""")
                .param("leerling", context.leerling())
                .param("zaak", context.zaak())
                .param(
                        "soort",
                        context.planversie()
                                .plan()
                                .wettelijkPlan()
                                .map(Plansoort::id)
                                .orElse(""))
                .query((rs, n) -> new Feiten(rs.getBoolean(1), Arrays.asList((String[])
                        rs.getArray(2).getArray())))
                .single();
    }
}
