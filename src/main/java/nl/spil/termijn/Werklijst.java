package nl.spil.termijn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody must do, by due date; and what is late at a location. If it is not here, it need not be done. */
@Component
@Transactional(readOnly = true)
public class Werklijst {

    /**
     * The pupil, the class and the owner beside the terms that {@code bron} selects. Names are asked for all pupils on the list at
     * once: a row whose pupil may not be seen stays, without a name.
     *
     * @param velden columns of {@code t} to read
     */
    static String metNamen(String velden, String bron) {
        return "with t as materialized (" + bron + ") select " + velden + """
                , coalesce(l.naam, '') as leerling_naam, coalesce(l.klas, '') as klas, coalesce(e.naam, (select u.naam from toegang.uitnodiging u where u.account_id = t.eigenaar_id limit 1), '') as eigenaar_naam
                  from t
                  left join organisatie.namen(array(select distinct x.leerling_id from t x where x.leerling_id is not null)) l on l.id = t.leerling_id
                  left join organisatie.medewerker e on e.account_id = t.eigenaar_id
                """;
    }

    private static final String VELDEN =
            "t.id, t.soort, t.onderwerp_soort, t.onderwerp_id, t.omschrijving, t.url, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,"
                    + " t.leerling_id, t.eigenaar_id, coalesce(t.overschreden_reden, '') as overschreden_reden";

    /** Every list: the open terms {@code t} for which {@code waar} holds, what is due first comes first, what stands still last. */
    static String lijst(String waar) {
        return metNamen(
                        VELDEN,
                        "select * from termijn.termijn t where t.gehaald_op is null and t.vervallen_op is null and "
                                + waar)
                + " order by t.stil_sinds is not null, t.verloopt_op, t.omschrijving, t.id";
    }

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
    public List<Termijnregel> mijn() {
        return jdbc.sql("select * from termijn.mijn_open()")
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
        return jdbc.sql(lijst(
                        "t.leerling_id = :leerling and (t.klasse = any (:klassen) or t.eigenaar_id = toegang.wie())"))
                .param("leerling", inzage.leerling())
                .param("klassen", inzage.klassen(3))
                .query((rs, n) -> regel(rs))
                .list();
    }

    /** Locations where this person watches over what is kept. */
    public List<Locatie> toezicht() {
        Set<UUID> mijn = new HashSet<>(
                jdbc.sql("select termijn.toezicht()").query(UUID.class).list());
        return locaties.alle().stream().filter(l -> mijn.contains(l.id())).toList();
    }

    /**
     * Everything late at a location where this person watches, the longest late first. About a pupil whose rows of that class
     * are not theirs to read, it says only the rule, the source, the owner and how late; then {@code leerling} is null and
     * {@code url} empty.
     */
    public List<Termijnregel> teLaat(UUID locatie) {
        return jdbc.sql(metNamen(VELDEN, "select * from termijn.te_laat(:locatie, :dag)")
                        + " order by t.verloopt_op, t.omschrijving, t.id")
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
