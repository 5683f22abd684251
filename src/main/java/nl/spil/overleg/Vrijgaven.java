package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Release of notulen: the ondersteuningsteam proposes, the MT agrees, and only then staff of the location read the part
 * (SOT-16). Two different people; what is released is a copy that never changes.
 */
@Service
@Transactional
public class Vrijgaven {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Overlegopslag overleggen;
    private final Vrijgavepost post;

    Vrijgaven(JdbcClient jdbc, Klok klok, Overlegopslag overleggen, Vrijgavepost post) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.overleggen = overleggen;
        this.post = post;
    }

    /** A part that waits for the MT. */
    public record Voorstel(
            UUID id,
            UUID overleg,
            String overlegTitel,
            LocalDate dag,
            UUID leerling,
            String leerlingNaam,
            String tekst,
            String door,
            Instant op) {

        public String url() {
            return "/vrijgaven/" + id;
        }
    }

    /**
     * The team proposes to release what stands in the releasable parts of these agendapunten, as it stands now. What was
     * proposed before and did not change is left out.
     *
     * @return how many parts were proposed
     */
    public int stelVoor(Bezoeker wie, UUID overlegId, List<UUID> notulendelen) {
        Overleg overleg = overleggen.vanSchrijver(overlegId).orElseThrow(NietGevonden::new);
        int aantal = jdbc.sql("""
                        insert into overleg.voorstel (id, bestuur_id, leerling_id, overleg_id, notulendeel_id, versie, tekst, door, door_naam, op)
                        select gen_random_uuid(), n.bestuur_id, n.leerling_id, n.overleg_id, n.id, n.versie, n.tekst, :wie, :naam, :nu
                          from overleg.notulendeel n
                         where n.overleg_id = :overleg and n.deel = 'vrijgeefbaar' and n.tekst <> '' and n.id = any (:delen)
                        on conflict (notulendeel_id, versie) do nothing""")
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("overleg", overleg.id())
                .param("delen", notulendelen.toArray(UUID[]::new))
                .update();
        if (aantal > 0) post.vraagMt(wie, overleg, aantal);
        return aantal;
    }

    /** Whether this person belongs to an MT that decides about release. */
    @Transactional(readOnly = true)
    public boolean beslist(Bezoeker wie) {
        return jdbc.sql("select exists (select 1 from overleg.mtlocaties())")
                .query(Boolean.class)
                .single();
    }

    /** What waits for this member of the MT, the oldest first. */
    @Transactional(readOnly = true)
    public List<Voorstel> open(Bezoeker wie) {
        return jdbc.sql(LEES + " and overleg.mt_van(v.overleg_id) order by v.op, v.id")
                .query(Vrijgaven::lees)
                .list();
    }

    /** One that waits; who does not decide about it finds nothing. */
    @Transactional(readOnly = true)
    public Optional<Voorstel> open(Bezoeker wie, UUID id) {
        return jdbc.sql(LEES + " and overleg.mt_van(v.overleg_id) and v.id = :id")
                .param("id", id)
                .query(Vrijgaven::lees)
                .optional();
    }

    /** What came of the MT's decision. */
    public sealed interface Uitkomst {
        record Besloten() implements Uitkomst {}

        /** The same person proposed it: release takes two. */
        record ZelfVoorgesteld() implements Uitkomst {}

        record ZonderReden() implements Uitkomst {}
    }

    /** The MT agrees: from now on staff of the location who may read this pupil's released notulen read this text. */
    public Uitkomst stemIn(Bezoeker wie, UUID voorstelId) {
        Voorstel voorstel = open(wie, voorstelId).orElseThrow(NietGevonden::new);
        int nieuw = jdbc.sql("""
                        insert into overleg.vrijgave (id, bestuur_id, leerling_id, overleg_id, voorstel_id, tekst, besloten_door_sot, sot_naam,
                               besloten_door_mt, mt_naam, op)
                        select :id, v.bestuur_id, v.leerling_id, v.overleg_id, v.id, v.tekst, v.door, v.door_naam, :wie, :naam, :nu
                          from overleg.voorstel v where v.id = :voorstel and v.door <> :wie""")
                .param("id", Ids.nieuw())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("voorstel", voorstelId)
                .update();
        if (nieuw == 0) return new Uitkomst.ZelfVoorgesteld();
        naBesluit(wie, voorstel);
        return new Uitkomst.Besloten();
    }

    /** The MT does not agree, with a reason for the team. */
    public Uitkomst wijsAf(Bezoeker wie, UUID voorstelId, String reden) {
        Voorstel voorstel = open(wie, voorstelId).orElseThrow(NietGevonden::new);
        if (reden.isBlank()) return new Uitkomst.ZonderReden();
        jdbc.sql("""
                        insert into overleg.afwijzing (voorstel_id, bestuur_id, leerling_id, overleg_id, reden, door, door_naam, op)
                        select v.id, v.bestuur_id, v.leerling_id, v.overleg_id, :reden, :wie, :naam, :nu
                          from overleg.voorstel v where v.id = :voorstel""")
                .param("reden", reden.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("voorstel", voorstelId)
                .update();
        naBesluit(wie, voorstel);
        return new Uitkomst.Besloten();
    }

    /** When nothing of the meeting waits any more, the staff hears that notulen are ready. */
    private void naBesluit(Bezoeker wie, Voorstel besloten) {
        record Stand(int open, int vrijgegeven) {}
        Stand stand = jdbc.sql("""
                        select count(*) filter (where r.id is null and a.voorstel_id is null) as open, count(r.id) as vrijgegeven
                          from overleg.voorstel v
                          left join overleg.vrijgave r on r.voorstel_id = v.id
                          left join overleg.afwijzing a on a.voorstel_id = v.id
                         where v.overleg_id = :overleg""")
                .param("overleg", besloten.overleg())
                .query((rs, n) -> new Stand(rs.getInt(1), rs.getInt(2)))
                .single();
        if (stand.open() > 0) return;
        post.klaar(wie, besloten.overleg(), stand.vrijgegeven());
    }

    private static final String LEES = """
            select v.id, v.overleg_id, o.naam, o.dag, v.leerling_id, l.naam as leerling, v.tekst, v.door_naam, v.op
              from overleg.voorstel v
              join overleg.overleg o on o.id = v.overleg_id
              join organisatie.leerling l on l.id = v.leerling_id
             where not exists (select 1 from overleg.vrijgave r where r.voorstel_id = v.id)
               and not exists (select 1 from overleg.afwijzing a where a.voorstel_id = v.id)
               and not exists (select 1 from overleg.voorstel later where later.notulendeel_id = v.notulendeel_id and later.versie > v.versie)""";

    private static Voorstel lees(ResultSet rs, int n) throws SQLException {
        LocalDate dag = rs.getObject("dag", LocalDate.class);
        return new Voorstel(
                rs.getObject("id", UUID.class),
                rs.getObject("overleg_id", UUID.class),
                rs.getString("naam") + " " + nl.spil.gedeeld.Datum.dag(dag),
                dag,
                rs.getObject("leerling_id", UUID.class),
                rs.getString("leerling"),
                rs.getString("tekst"),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant());
    }
}
