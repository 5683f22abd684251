package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locations of the bestuur of this transaction. */
@Component
public class Locaties {

    private static final String KOLOMMEN = "o.id, o.sleutel, o.school, o.naam, o.schoolplan, o.telefoon";

    private final JdbcClient jdbc;
    private final Klok klok;

    Locaties(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    public Locatie locatie(UUID id) {
        return jdbc.sql("select " + KOLOMMEN + " from organisatie.locatie o where o.id = :id")
                .param("id", id)
                .query((rs, n) -> lees(rs))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    public List<Locatie> alle() {
        return jdbc.sql("select " + KOLOMMEN + " from organisatie.locatie o order by o.school, o.naam")
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** Where this pupil is enrolled today, as far as the person of this transaction may know. */
    public Optional<Locatie> vanLeerling(UUID leerling) {
        return jdbc.sql("select " + KOLOMMEN + """

                  from organisatie.inschrijving i join organisatie.locatie o on o.id = i.locatie_id
                 where i.leerling_id = :leerling and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                 order by i.vanaf desc limit 1
                """)
                .param("leerling", leerling)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .optional();
    }

    /** A location where this person works today, or any of the bestuur for beheer; another one is not there. */
    public Locatie vanMij(Bezoeker wie, UUID id) {
        if (wie.soort() == Bezoeker.Soort.BEHEER) return locatie(id);
        return van(wie).stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow(NietGevonden::new);
    }

    /** Where this member of staff works today. */
    public List<Locatie> van(Bezoeker wie) {
        return jdbc.sql("select " + KOLOMMEN + """

                  from organisatie.locatie o
                 where exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                                where f.locatie_id = o.id and m.account_id = :wie
                                  and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
                 order by o.school, o.naam
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** What the person of this transaction leads: there the plan lets one of their roles write the quality data (klasse 15). */
    public List<Locatie> diePersoonLeidt() {
        return jdbc.sql("select " + KOLOMMEN
                        + " from organisatie.locatie o where toegang.leidt(o.id) order by o.school, o.naam")
                .query((rs, n) -> lees(rs))
                .list();
    }

    private static Locatie lees(ResultSet rs) throws SQLException {
        return new Locatie(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6));
    }
}
