package nl.spil.organisatie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff learned: trainings and qualifications of the schoolplan, per person (SCHOLING-03, SCHOLING-08). Read by the person
 * and by whoever leads the location; the database guards that.
 */
@Component
public class Bekwaamheden {

    /** More is a file, not a sentence about one. */
    public static final int LANGSTE_BEWIJS = 500;

    private final JdbcClient jdbc;
    private final Klok klok;

    Bekwaamheden(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Something learned.
     *
     * @param scholing key of the training or qualification in the schoolplan
     * @param bewijs what shows it: a certificate, or the meeting at which somebody was present
     */
    public record Bekwaamheid(
            UUID id, UUID account, String scholing, LocalDate behaaldOp, String bewijs, String doorNaam, Instant op) {}

    /**
     * Records that this member of staff finished a training. Said twice for the same day it stays one; whoever is neither the
     * person nor leads the location has no such member of staff.
     */
    @Transactional
    public void behaald(Bezoeker wie, UUID account, String scholing, LocalDate op, String bewijs) {
        if (!magVastleggen(wie, account)) throw new NietGevonden();
        jdbc.sql("""
                insert into organisatie.bekwaamheid (id, bestuur_id, account_id, scholing, behaald_op, bewijs, door, door_naam, op)
                select :id, :bestuur, :account, :scholing, :dag, :bewijs, :wie, :naam, :nu
                 where not exists (select 1 from organisatie.bekwaamheid b
                                    where b.account_id = :account and b.scholing = :scholing and b.behaald_op = :dag and b.trekt_in is null
                                      and not exists (select 1 from organisatie.bekwaamheid t where t.trekt_in = b.id))
                """)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("account", account)
                .param("scholing", scholing)
                .param("dag", op)
                .param("bewijs", bewijs)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
    }

    /** Takes back what was recorded by mistake; the reason stands beside it. */
    @Transactional
    public void trekIn(Bezoeker wie, UUID id, String reden) {
        int rijen = jdbc.sql("""
                insert into organisatie.bekwaamheid (id, bestuur_id, account_id, scholing, behaald_op, bewijs, door, door_naam, op, trekt_in)
                select :nieuw, b.bestuur_id, b.account_id, b.scholing, b.behaald_op, :reden, :wie, :naam, :nu, b.id
                  from organisatie.bekwaamheid b where b.id = :id and b.trekt_in is null
                on conflict (trekt_in) do nothing
                """)
                .param("nieuw", Ids.nieuw())
                .param("reden", reden)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .param("id", id)
                .update();
        if (rijen == 0 && !bestaat(id)) throw new NietGevonden();
    }

    /** Whether this person may record it: of oneself, or as who leads where the other works. */
    public boolean magVastleggen(Bezoeker wie, UUID account) {
        return wie.accountId().equals(account)
                || jdbc.sql("select organisatie.leidt_medewerker(?)")
                        .param(account)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether this person leads the location, and so sees who lacks what. */
    public boolean leidt(UUID locatie) {
        return jdbc.sql("select toegang.leidt(?)")
                .param(locatie)
                .query(Boolean.class)
                .single();
    }

    /** What this person learned, the newest first, as far as the person of this transaction may know. */
    public List<Bekwaamheid> van(UUID account) {
        return lijst("b.account_id = :wat", account);
    }

    /** What everybody who works at this location today learned. */
    public List<Bekwaamheid> opLocatie(UUID locatie) {
        return lijst("""
                b.account_id in (select m.account_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                                  where f.locatie_id = :wat and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))
                """, locatie);
    }

    private List<Bekwaamheid> lijst(String voorwaarde, UUID wat) {
        return jdbc.sql("""
                select b.id, b.account_id, b.scholing, b.behaald_op, b.bewijs, b.door_naam, b.op
                  from organisatie.bekwaamheid b
                 where b.trekt_in is null and not exists (select 1 from organisatie.bekwaamheid t where t.trekt_in = b.id)
                   and %s
                 order by b.behaald_op desc, b.op desc
                """.formatted(voorwaarde))
                .param("wat", wat)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Bekwaamheid(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getTimestamp(7).toInstant()))
                .list();
    }

    private boolean bestaat(UUID id) {
        return jdbc.sql("select exists (select 1 from organisatie.bekwaamheid where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
