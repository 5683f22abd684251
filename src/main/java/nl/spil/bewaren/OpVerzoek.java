package nl.spil.bewaren;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroying chosen parts because a family asked it (AVG art. 17): on the same list, with the same second person, by the same job and
 * with the same proof as what was kept long enough.
 */
@Component
@Transactional(readOnly = true)
public class OpVerzoek {

    private final JdbcClient jdbc;
    private final Klok klok;

    OpVerzoek(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * A proposal that waits, or that two people decided and that is not done yet.
     *
     * @param naam of the pupil; empty where the pupil is the one that is open
     * @param besloten two people decided, and it goes within the hour
     */
    public record Voorstel(
            UUID id,
            String naam,
            String wat,
            String grond,
            String bron,
            String door,
            Instant op,
            boolean vanMij,
            boolean besloten,
            int mislukt) {}

    /** The parts that can be taken out: key to what it is called. */
    public Map<String, String> delen() {
        Map<String, String> uit = new LinkedHashMap<>();
        jdbc.sql("select tabel, wat from bewaren.op_verzoek_delen()").query(rs -> {
            uit.put(rs.getString(1), rs.getString(2));
        });
        return uit;
    }

    /** Whether the plan of the location of this pupil says who agrees. */
    public boolean kentAkkoord(Inzage inzage) {
        return jdbc.sql("select bewaren.kent_akkoord(?)")
                .param(inzage.leerling())
                .query(Boolean.class)
                .single();
    }

    /** What waits for the opened pupil. */
    public Optional<Voorstel> stand(Inzage inzage) {
        return jdbc.sql("""
                        select id, '' as naam, wat, grond, '' as bron, voorgesteld_naam, voorgesteld_op, van_mij, besloten_naam <> '' as akkoord,
                               0 as mislukt_keer
                          from bewaren.stand_op_verzoek()""").query((rs, n) -> lees(rs)).optional();
    }

    /** What waits at a location, for who agrees there. */
    public List<Voorstel> lijst(UUID locatie) {
        return jdbc.sql("select * from bewaren.op_verzoek(?)")
                .param(locatie)
                .query((rs, n) -> lees(rs))
                .list();
    }

    /**
     * Puts parts of the dossier of the opened pupil on the list, of all that this person reads whole.
     *
     * @param zaak in which the school said yes; one yes carries one list
     * @return false when something is proposed already, is held, or may not be proposed
     */
    @Transactional
    public boolean stelVoor(Bezoeker wie, Inzage inzage, List<String> delen, String grond, String bron, UUID zaak) {
        Short[] klassen = java.util.Arrays.stream(inzage.klassen(3))
                .filter(k -> k != Klasse.CONTACT.nummer())
                .toArray(Short[]::new);
        return jdbc.sql("select bewaren.stel_voor_op_verzoek(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.nieuw(),
                        delen.toArray(String[]::new),
                        klassen,
                        grond.strip(),
                        bron,
                        zaak,
                        Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
    }

    private static Voorstel lees(ResultSet rs) throws SQLException {
        return new Voorstel(
                rs.getObject("id", UUID.class),
                rs.getString("naam"),
                rs.getString("wat"),
                rs.getString("grond"),
                rs.getString("bron"),
                rs.getString("voorgesteld_naam"),
                rs.getTimestamp("voorgesteld_op").toInstant(),
                rs.getBoolean("van_mij"),
                rs.getBoolean("akkoord"),
                rs.getInt("mislukt_keer"));
    }
}
