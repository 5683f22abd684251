package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role at a location, from when and until when: several people for a role, several roles for a person (ROL-02). */
@Component
public class Bezettingen {

    private static final String KOLOMMEN = """
            select f.id, f.rol, f.locatie_id, l.schoolplan, m.id as medewerker_id, m.naam, m.account_id, f.groep_id, coalesce(g.code, '') as groep, f.vak,
                   f.vanaf, f.tot, f.voor_id, coalesce(v.naam, '') as voor, v.account_id as voor_account
              from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
              join organisatie.locatie l on l.id = f.locatie_id
              left join organisatie.groep g on g.id = f.groep_id
              left join organisatie.medewerker v on v.id = f.voor_id
            """;

    private final JdbcClient jdbc;
    private final Klok klok;

    Bezettingen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Somebody in a role.
     *
     * @param schoolplan key of the plan of the location
     * @param groep code of the class or lesgroep, empty when the role is for the whole location
     * @param tot first day on which it no longer holds
     * @param voor for whom this person stands in, empty when for nobody
     */
    public record Bezetting(
            UUID id,
            String rol,
            UUID locatie,
            String schoolplan,
            UUID medewerker,
            String naam,
            @Nullable UUID account,
            @Nullable UUID groepId,
            String groep,
            String vak,
            LocalDate vanaf,
            @Nullable LocalDate tot,
            @Nullable UUID voorId,
            String voor,
            @Nullable UUID voorAccount) {

        public boolean waarneming() {
            return voorId != null;
        }

        /** The last day, for a role that ends. */
        public @Nullable LocalDate totEnMet() {
            return tot == null ? null : tot.minusDays(1);
        }
    }

    /** Everybody with a role here today; who stands in comes after who holds it. */
    public List<Bezetting> opLocatie(UUID locatie) {
        return jdbc.sql(KOLOMMEN + """
                 where f.locatie_id = :locatie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                 order by f.rol, f.voor_id is not null, m.naam, g.code, f.vak
                """)
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** The roles of this person today and those that begin later, and who stands in for this person. */
    public List<Bezetting> van(Bezoeker wie) {
        return jdbc.sql(KOLOMMEN + """
                 where (m.account_id = :wie or v.account_id = :wie) and (f.tot is null or f.tot > :dag)
                 order by l.school, l.naam, l.id, f.vanaf > :dag, f.rol, g.code, f.vak
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** The roles of this person today. Asked by itself: who stands in for somebody is looked for over all roles of the bestuur. */
    public List<Bezetting> vanNu(Bezoeker wie) {
        return jdbc.sql(KOLOMMEN + """
                 where m.account_id = :wie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                 order by l.school, l.naam, l.id, f.rol, g.code, f.vak
                """)
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    private static Bezetting lees(ResultSet rs) throws SQLException {
        return new Bezetting(
                rs.getObject("id", UUID.class),
                rs.getString("rol"),
                rs.getObject("locatie_id", UUID.class),
                rs.getString("schoolplan"),
                rs.getObject("medewerker_id", UUID.class),
                rs.getString("naam"),
                rs.getObject("account_id", UUID.class),
                rs.getObject("groep_id", UUID.class),
                rs.getString("groep"),
                rs.getString("vak"),
                rs.getObject("vanaf", LocalDate.class),
                rs.getObject("tot", LocalDate.class),
                rs.getObject("voor_id", UUID.class),
                rs.getString("voor"),
                rs.getObject("voor_account", UUID.class));
    }
}
