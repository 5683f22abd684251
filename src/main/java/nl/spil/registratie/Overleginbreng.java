package nl.spil.registratie;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.overleg.Inbrengbron;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms that were filled in for a meeting about a class. */
@Component
class Overleginbreng implements Inbrengbron {

    private final JdbcClient jdbc;
    private final Klok klok;

    Overleginbreng(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    @Override
    public List<Inbreng> van(UUID klas, String formulier, LocalDate sinds) {
        return jdbc.sql("""
                        select r.leerling_id, l.naam, r.door, r.door_naam, r.dag, r.id
                          from registratie.registratie r join organisatie.leerling l on l.id = r.leerling_id
                         where r.formulier = :formulier and r.ingetrokken_op is null and r.dag >= :sinds
                           and exists (select 1 from organisatie.plaatsing p where p.groep_id = :klas and p.leerling_id = r.leerling_id
                                          and p.vanaf <= :dag and (p.tot is null or p.tot > :dag))
                         order by l.naam, r.op desc limit 200""")
                .param("formulier", formulier)
                .param("sinds", sinds)
                .param("klas", klas)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Inbreng(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        "/registraties/" + rs.getObject(6, UUID.class)))
                .list();
    }

    @Override
    public String adres(UUID leerling, String formulier) {
        return "/leerlingen/" + leerling + "/registraties/nieuw?formulier=" + formulier;
    }
}
