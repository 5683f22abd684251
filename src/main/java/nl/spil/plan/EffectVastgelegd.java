package nl.spil.plan;

import java.util.List;
import java.util.Optional;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Voorwaarde;
import nl.spil.zaak.Zaakcontext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of every goal that came from this zaak it is written down whether it was reached, with evidence (NIVEAU-15). */
@Component
class EffectVastgelegd implements Voorwaarde {

    private final JdbcClient jdbc;

    EffectVastgelegd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String sleutel() {
        return "effect-vastgelegd";
    }

    @Override
    public Optional<Ontbreekt> toets(Zaakcontext context) {
        // The last version of each goal counts; one that was taken out again asks nothing.
        List<String> open = jdbc.sql("""
                select x.tekst
                  from (select distinct on (d.stam_id) d.stam_id, d.tekst, d.vervallen_op
                          from plan.doel d join plan.plan p on p.id = d.plan_id
                         where d.leerling_id = :leerling and d.zaak_id = :zaak
                         order by d.stam_id, p.versienummer desc) x
                 where x.vervallen_op is null and not exists (select 1 from plan.evaluatie e where e.stam_id = x.stam_id)
                 order by x.tekst""")
                .param("leerling", context.leerling())
                .param("zaak", context.zaak())
                .query(String.class)
                .list();
        if (open.isEmpty()) return Optional.empty();
        String doelen = open.size() == 1 ? "het doel “" + open.getFirst() + "”" : open.size() + " doelen";
        return Optional.of(new Ontbreekt(
                sleutel(),
                "Van " + doelen + " staat nog niet of het is bereikt, en waaruit dat blijkt.",
                "mentor",
                Plantermijnen.adres(context.leerling())));
    }
}
