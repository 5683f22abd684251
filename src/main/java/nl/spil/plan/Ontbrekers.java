package nl.spil.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Schooljaar;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pupils whose plan is not there, not adopted, or not discussed this school year, of the locations that somebody runs (OPP-02, OPP-12). */
@Component
public class Ontbrekers {

    private final JdbcClient jdbc;
    private final Klok klok;

    Ontbrekers(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * One pupil.
     *
     * @param wat geen, in de maak, or niet besproken
     * @param sinds day since which it is so, when known
     */
    public record Regel(
            UUID leerling,
            String naam,
            String klas,
            String mentor,
            String wat,
            @Nullable LocalDate sinds) {}

    /** Of every pupil enrolled at these locations whose plan of this kind is not in order. */
    public List<Regel> van(Bezoeker wie, List<UUID> locaties, String soort) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("""
                select l.id, l.naam, coalesce(k.code, '') as klas, coalesce(k.mentor, '') as mentor,
                       case when g.id is null and m.id is null then 'geen' when g.id is null then 'maak' else 'gesprek' end as wat,
                       case when g.id is null and m.id is null then i.vanaf
                            when g.id is null then (m.gemaakt_op at time zone 'Europe/Amsterdam')::date
                            else b.laatst end as sinds
                  from organisatie.inschrijving i
                  join organisatie.leerling l on l.id = i.leerling_id
                  left join plan.plan g on g.leerling_id = l.id and g.soort = :soort and g.staat = 'vastgesteld'
                  left join plan.plan m on m.leerling_id = l.id and m.soort = :soort and m.staat in ('concept', 'voorgelegd')
                  left join lateral (select max(o.gehouden_op) as laatst from plan.overlegverslag o join plan.plan p on p.id = o.plan_id
                                      where o.leerling_id = l.id and p.soort = :soort and (o.met_ouders or o.met_leerling)) b on true
                  left join lateral (select x.code, (select string_agg(w.naam, ' en ' order by w.naam)
                                                       from organisatie.functie f join organisatie.medewerker w on w.id = f.medewerker_id
                                                      where f.groep_id = x.id and toegang.heeft_plek(f.locatie_id, f.rol, 'eerste-aanspreekpunt') and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)) as mentor
                                       from organisatie.plaatsing p join organisatie.groep x on x.id = p.groep_id and x.soort = 'klas'
                                      where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                                      order by p.vanaf desc limit 1) k on true
                 where i.locatie_id = any (:locaties) and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                   and (g.id is null or coalesce(b.laatst, '-infinity') < :begin)
                 order by 5, k.code, l.naam
                """)
                .param("soort", soort)
                .param("dag", dag)
                .param("begin", Schooljaar.van(dag).begin())
                .param("locaties", locaties.toArray(UUID[]::new))
                .query((rs, n) -> new Regel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getObject(6, LocalDate.class)))
                .list();
    }
}
