package nl.spil.termijn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody must do, by due date; and what is late at a location. If it is not here, it need not be done. */
@Component
@Transactional(readOnly = true)
public class Werklijst {

    /** One row of every list. Needs the parameter {@code :dag}. */
    static final String REGEL = """
            select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id, t.omschrijving, t.url, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
                   t.leerling_id, coalesce(l.naam, '') as leerling_naam, coalesce(k.code, '') as klas,
                   t.eigenaar_id, coalesce(e.naam, '') as eigenaar_naam, coalesce(t.overschreden_reden, '') as overschreden_reden
              from termijn.termijn t
              left join organisatie.leerling l on l.id = t.leerling_id
              left join organisatie.medewerker e on e.account_id = t.eigenaar_id
              left join lateral (
                    select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                     where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                     order by p.vanaf desc limit 1) k on true
            """;

    private final JdbcClient jdbc;
    private final Klok klok;

    Werklijst(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** How much there is. */
    public record Tellers(int open, int teLaat, int dezeWeek) {}

    /** All open items of this person, the oldest first; what stands still comes last. */
    public List<Termijnregel> van(Bezoeker wie) {
        return jdbc.sql(REGEL + """
                 where t.eigenaar_id = :wie and t.gehaald_op is null and t.vervallen_op is null
                 order by t.stil_sinds is not null, t.verloopt_op, t.omschrijving, t.id""")
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .query((rs, n) -> regel(rs))
                .list();
    }

    /** {@code dezeWeek} is from today up to Sunday; what is late is not in it. */
    public Tellers tellers(UUID account) {
        LocalDate vandaag = klok.vandaag();
        return jdbc.sql("""
                select count(*) as open,
                       count(*) filter (where t.verloopt_op < :dag and t.stil_sinds is null) as te_laat,
                       count(*) filter (where t.verloopt_op between :dag and :zondag and t.stil_sinds is null) as deze_week
                  from termijn.termijn t
                 where t.eigenaar_id = :wie and t.gehaald_op is null and t.vervallen_op is null""")
                .param("wie", account)
                .param("dag", vandaag)
                .param("zondag", Termijnregel.zondag(vandaag))
                .query((rs, n) -> new Tellers(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
                .single();
    }

    /** What is open for the opened pupil, as far as this person may see it; what is due first comes first. */
    public List<Termijnregel> vanLeerling(Inzage inzage) {
        return jdbc.sql(REGEL + """
                 where t.leerling_id = :leerling and t.gehaald_op is null and t.vervallen_op is null
                   and (t.klasse = any (:klassen) or t.eigenaar_id = toegang.wie())
                 order by t.stil_sinds is not null, t.verloopt_op, t.omschrijving, t.id""")
                .param("leerling", inzage.leerling())
                .param("klassen", inzage.klassen(3))
                .param("dag", klok.vandaag())
                .query((rs, n) -> regel(rs))
                .list();
    }

    /** Everything late at a location that this person may see, the longest late first. */
    public List<Termijnregel> teLaat(UUID locatie) {
        return jdbc.sql(REGEL + """
                 where t.verloopt_op < :dag and t.stil_sinds is null and t.gehaald_op is null and t.vervallen_op is null
                   and (t.locatie_id = :locatie
                        or exists (select 1 from toegang.lidmaatschap m
                                    where m.leerling_id = t.leerling_id and m.groep_id = :locatie
                                      and m.vanaf <= :dag and (m.tot is null or m.tot > :dag)))
                 order by t.verloopt_op, t.omschrijving, t.id""")
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> regel(rs))
                .list();
    }

    static Termijnregel regel(ResultSet rs) throws SQLException {
        return new Termijnregel(
                rs.getObject("id", UUID.class),
                rs.getString("soort"),
                new Onderwerp(rs.getString("onderwerp_soort"), rs.getObject("onderwerp_id", UUID.class)),
                rs.getString("omschrijving"),
                rs.getString("url"),
                rs.getString("bron"),
                Objects.requireNonNull(rs.getObject("start_op", LocalDate.class)),
                Objects.requireNonNull(rs.getObject("verloopt_op", LocalDate.class)),
                rs.getObject("stil_sinds", LocalDate.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getString("leerling_naam"),
                rs.getString("klas"),
                rs.getObject("eigenaar_id", UUID.class),
                rs.getString("eigenaar_naam"),
                rs.getString("overschreden_reden"));
    }
}
