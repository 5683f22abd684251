package nl.spil.termijn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody must do, by due date; and what is late at a location. If it is not here, it need not be done. */
@Component
@Transactional(readOnly = true)
public class Werklijst {

    /** The pupil, the class and the owner of a term {@code t}. Needs the parameter {@code :dag}. */
    static final String RONDOM = """
              left join organisatie.leerling l on l.id = t.leerling_id
              left join organisatie.medewerker e on e.account_id = t.eigenaar_id
              left join lateral (
                    select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                     where p.leerling_id = l.id and p.vanaf <= :dag and (p.tot is null or p.tot > :dag)
                     order by p.vanaf desc limit 1) k on true
            """;

    /** One row of every list. Needs the parameter {@code :dag}. */
    static final String REGEL = """
            select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id, t.omschrijving, t.url, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
                   t.leerling_id, coalesce(l.naam, '') as leerling_naam, coalesce(k.code, '') as klas,
                   t.eigenaar_id, coalesce(e.naam, '') as eigenaar_naam, coalesce(t.overschreden_reden, '') as overschreden_reden
              from termijn.termijn t
            """ + RONDOM;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;

    Werklijst(JdbcClient jdbc, Klok klok, Locaties locaties) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
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

    /** Locations where this person watches over what is kept. */
    public List<Locatie> toezicht() {
        Set<UUID> mijn = new HashSet<>(
                jdbc.sql("select termijn.toezicht()").query(UUID.class).list());
        return locaties.alle().stream().filter(l -> mijn.contains(l.id())).toList();
    }

    /** How much is late where this person watches; empty for who does not. */
    public Optional<Integer> aantalTeLaat() {
        return jdbc.sql("select termijn.te_laat_aantal(:dag)")
                .param("dag", klok.vandaag())
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, Integer.class)))
                .single();
    }

    /**
     * Everything late at a location where this person watches, the longest late first. About a pupil whose rows of that class
     * are not theirs to read, it says only the rule, the source, the owner and how late; then {@code leerling} is null and
     * {@code url} empty.
     */
    public List<Termijnregel> teLaat(UUID locatie) {
        return jdbc.sql("""
                select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id, t.omschrijving, t.url, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
                       t.leerling_id, coalesce(l.naam, '') as leerling_naam, coalesce(k.code, '') as klas,
                       t.eigenaar_id, coalesce(e.naam, '') as eigenaar_naam, coalesce(t.overschreden_reden, '') as overschreden_reden
                  from termijn.te_laat(:locatie, :dag) t
                """ + RONDOM + " order by t.verloopt_op, t.omschrijving, t.id")
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
