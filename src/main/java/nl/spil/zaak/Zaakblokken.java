package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a pupil is in the route: one statement, for the pages that show it beside other things. */
@Component
public class Zaakblokken {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Zaakplannen plannen;
    private final Klok klok;

    Zaakblokken(JdbcClient jdbc, Zaakplannen plannen, Klok klok) {
        this.jdbc = jdbc;
        this.plannen = plannen;
        this.klok = klok;
    }

    /**
     * The zaken that run, in the order in which the plan names their procedures, else the last one that was closed; nothing for
     * who may not see them.
     */
    public List<Zaakblok> van(Inzage inzage) {
        if (inzage.vanGezin()) return List.of();
        List<Gelezen> gelezen = lees(inzage);
        List<Gelezen> lopend = gelezen.stream()
                .filter(g -> g.zaak().loopt())
                .sorted(Comparator.comparingInt(Gelezen::plaats))
                .toList();
        return (lopend.isEmpty() ? gelezen.stream().limit(1).toList() : lopend)
                .stream().map(Gelezen::blok).toList();
    }

    /** One zaak with its place among the procedures of its plan. */
    private record Gelezen(Zaak zaak, int plaats, Zaakblok blok) {}

    private List<Gelezen> lees(Inzage inzage) {
        return jdbc.sql("select " + Zaakopslag.KOLOMMEN + """
                        , coalesce(m.naam, '') as eigenaar,
                               (select coalesce(jsonb_object_agg(o.naar, o.op), '{}')
                                  from (select v.naar, max(v.op) as op from zaak.overgang v
                                         where v.zaak_id = z.id and v.soort in ('gestart', 'fase', 'gesloten') group by v.naar) o) as begonnen,
                               (select v.naar from zaak.overgang v where v.zaak_id = z.id and v.soort = 'gestart' limit 1) as startfase,
                               n.omschrijving, n.verloopt_op
                          from zaak.zaak z
                          left join organisatie.medewerker m on m.account_id = z.eigenaar_id
                          left join lateral (select t.omschrijving, t.verloopt_op from termijn.termijn t
                                              where t.onderwerp_id = z.id and t.onderwerp_soort = 'zaak'
                                                and t.gehaald_op is null and t.vervallen_op is null
                                              order by t.verloopt_op, t.id limit 1) n on true
                         where z.leerling_id = :leerling and z.klasse = any(:klassen)
                         order by z.gesloten_op desc nulls first, z.gestart_op desc limit 8""")
                .param("leerling", inzage.leerling())
                .param("klassen", inzage.klassen(1))
                .query((rs, n) -> {
                    Zaak zaak = Zaakopslag.lees(rs, n);
                    String startfase = rs.getString("startfase");
                    String volgende = rs.getString("omschrijving");
                    Zaakblok blok = blok(
                            zaak,
                            rs.getString("eigenaar"),
                            momenten(rs.getString("begonnen")),
                            startfase == null ? zaak.fase() : startfase,
                            volgende == null ? "" : volgende,
                            rs.getObject("verloopt_op", LocalDate.class));
                    return new Gelezen(zaak, plannen.van(zaak).plaats(), blok);
                })
                .list();
    }

    private Zaakblok blok(
            Zaak zaak,
            String eigenaar,
            Map<String, Instant> begonnen,
            String startfase,
            String volgende,
            @org.jspecify.annotations.Nullable LocalDate volgendeOp) {
        Zaakplan plan = plannen.van(zaak);
        return new Zaakblok(
                zaak.nummer(),
                zaak.url(),
                plan.zaaktype().naam(),
                plan.fase(zaak.fase()).naam(),
                Stappen.van(plan, zaak.fase(), zaak.loopt(), begonnen, startfase, klok.vandaag()),
                eigenaar,
                zaak.loopt(),
                zaak.loopt() && plan.fase(zaak.fase()).elders(),
                volgende,
                volgendeOp);
    }

    private static Map<String, Instant> momenten(String json) {
        Map<String, Instant> uit = new HashMap<>();
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach((fase, op) ->
                        uit.put(fase, java.time.OffsetDateTime.parse(op).toInstant()));
        return uit;
    }
}
