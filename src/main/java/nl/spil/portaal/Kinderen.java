package nl.spil.portaal;

import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils that somebody of a family comes for: the children of a parent, or the pupil self. */
@Component
public class Kinderen {

    private final JdbcClient jdbc;
    private final Klok klok;

    Kinderen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** {@code vragen} says that something is asked about this pupil. */
    public record Kind(UUID id, String roepnaam, String school, boolean vragen) {}

    public List<Kind> van(Bezoeker wie) {
        return jdbc.sql("""
                select distinct l.id, l.roepnaam,
                       coalesce((select o.school || ', ' || o.naam from organisatie.inschrijving i join organisatie.locatie o on o.id = i.locatie_id
                                  where i.leerling_id = l.id and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                                  order by i.vanaf desc limit 1), '') as school,
                       exists (select 1 from plan.plan p where p.leerling_id = l.id and p.staat = 'voorgelegd'
                                  and not exists (select 1 from plan.instemming i
                                                   where i.plan_id = p.id and i.doel_id is null and i.uitgave = p.uitgave
                                                     and i.account_id = :wie)) as vragen
                  from toegang.relatie r join organisatie.leerling l on l.id = r.leerling_id
                 where r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
                 order by l.roepnaam
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) ->
                        new Kind(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getBoolean(4)))
                .list();
    }

    /** Whether the answer of more than one parent is needed; who they are is not for each other's eyes. */
    public boolean meerOudersMetGezag(Inzage inzage) {
        return jdbc.sql("""
                select count(*) > 1 from organisatie.ouderschap s join organisatie.leerling l on l.id = s.leerling_id
                 where s.leerling_id = :leerling and s.gezag and organisatie.gezag_tot(l.geboortedatum) > :dag
                   and s.vanaf <= :dag and (s.tot is null or s.tot > :dag)""")
                .param("leerling", inzage.leerling())
                .param("dag", klok.vandaag())
                .query(Boolean.class)
                .single();
    }
}
