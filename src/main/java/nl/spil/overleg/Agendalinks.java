package nl.spil.overleg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings in somebody's own calendar, by a secret link that can be taken back. */
@Service
@Transactional
public class Agendalinks {

    private static final SecureRandom TOEVAL = new SecureRandom();

    private final JdbcClient jdbc;
    private final Klok klok;

    Agendalinks(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** One of my links; {@code locatie} is empty for my own meetings. */
    public record Agendalink(UUID id, String locatie, LocalDate sinds) {}

    /** One meeting in a calendar. */
    public record Afspraak(
            UUID id,
            String naam,
            LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            String locatie,
            boolean afgelast,
            int versie) {}

    /** What a link gives. */
    public sealed interface Uitkomst {
        record Open(List<Afspraak> afspraken) implements Uitkomst {}

        record TeVaak() implements Uitkomst {}
    }

    /** My links that still work. */
    @Transactional(readOnly = true)
    public List<Agendalink> van(Bezoeker wie) {
        return jdbc.sql("""
                        select a.id, coalesce(l.naam, '') as locatie, a.gemaakt_op from overleg.agendalink a
                          left join organisatie.locatie l on l.id = a.locatie_id
                         where a.account_id = :wie and a.ingetrokken_op is null order by a.gemaakt_op""")
                .param("wie", wie.accountId())
                .query((rs, n) -> new Agendalink(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        Datum.van(rs.getTimestamp(3).toInstant())))
                .list();
    }

    /**
     * Makes a link; it is shown once and stored nowhere.
     *
     * @param locatie the location, or null for my own meetings
     */
    public String maak(Bezoeker wie, @Nullable UUID locatie) {
        byte[] ruis = new byte[32];
        TOEVAL.nextBytes(ruis);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(ruis);
        jdbc.sql("""
                        insert into overleg.agendalink (id, bestuur_id, account_id, locatie_id, token_hash, gemaakt_op)
                        values (:id, :bestuur, :wie, :locatie, :hash, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("wie", wie.accountId())
                .param("locatie", locatie)
                .param("hash", hash(token))
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return token;
    }

    /** From now on the link gives nothing. */
    public void trekIn(Bezoeker wie, UUID link) {
        int geraakt = jdbc.sql(
                        "update overleg.agendalink set ingetrokken_op = coalesce(ingetrokken_op, :nu) where id = :id and account_id = :wie")
                .param("nu", Timestamp.from(klok.nu()))
                .param("id", link)
                .param("wie", wie.accountId())
                .update();
        if (geraakt == 0) throw new NietGevonden();
    }

    /** What this link gives; empty when there is no such link, or not any more. */
    public Optional<Uitkomst> lees(String token) {
        record Rij(String stand, Afspraak afspraak) {}
        List<Rij> rijen = jdbc.sql("select * from overleg.agenda(:hash)")
                .param("hash", hash(token))
                .query((rs, n) -> new Rij(
                        rs.getString("stand"),
                        new Afspraak(
                                rs.getObject("id") == null ? new UUID(0, 0) : rs.getObject("id", UUID.class),
                                rs.getString("naam"),
                                rs.getObject("dag") == null ? LocalDate.EPOCH : rs.getObject("dag", LocalDate.class),
                                rs.getObject("begin", LocalTime.class),
                                rs.getString("plaats"),
                                rs.getString("locatie"),
                                rs.getBoolean("afgelast"),
                                rs.getInt("versie"))))
                .list();
        if (rijen.isEmpty()) return Optional.empty();
        if (rijen.getFirst().stand().equals("te-vaak")) return Optional.of(new Uitkomst.TeVaak());
        return Optional.of(
                new Uitkomst.Open(rijen.stream().skip(1).map(Rij::afspraak).toList()));
    }

    /** Whose link this is. */
    public String van(String token) {
        return jdbc.sql("select coalesce(overleg.agenda_van(:hash), '')")
                .param("hash", hash(token))
                .query(String.class)
                .single();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
