package nl.spil.bericht;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes around: own messages of a person, mail under way for beheer (never what it says), and the mailbox of the demo. */
@Component
public class Postkamer {

    private static final int HOOGSTENS = 100;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Taak taak;
    private final Besturen besturen;
    private final BerichtInstellingen instellingen;

    Postkamer(JdbcClient jdbc, Klok klok, Taak taak, Besturen besturen, BerichtInstellingen instellingen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.taak = taak;
        this.besturen = besturen;
        this.instellingen = instellingen;
    }

    /** A message inside Spil. */
    public record Melding(UUID id, String tekst, String url, Instant op, boolean gelezen) {}

    /** A mail on its way. */
    public record Zending(
            UUID id,
            String aan,
            String onderwerp,
            String status,
            int pogingen,
            String fout,
            Instant gemaaktOp,
            @Nullable Instant verzondenOp) {}

    /** How much mail there is in each state. */
    public record Stand(int wacht, int mislukt, int verzonden, int postbus) {}

    /** A mail as its reader would see it, demo only. */
    public record Brief(UUID id, UUID aanAccount, String aan, String onderwerp, String tekst, Instant op) {}

    @Transactional(readOnly = true)
    public List<Melding> meldingen(Bezoeker wie) {
        return jdbc.sql("""
                select id, tekst, url, op, gelezen_op is not null from bericht.melding
                 where account_id = :wie order by op desc, id limit :n""")
                .param("wie", wie.accountId())
                .param("n", HOOGSTENS)
                .query((rs, n) -> new Melding(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        moment(rs.getObject(4, OffsetDateTime.class)),
                        rs.getBoolean(5)))
                .list();
    }

    @Transactional
    public void leesAlles(Bezoeker wie) {
        jdbc.sql("update bericht.melding set gelezen_op = :nu where account_id = :wie and gelezen_op is null")
                .param("nu", nu())
                .param("wie", wie.accountId())
                .update();
    }

    @Transactional(readOnly = true)
    public Stand stand() {
        return jdbc.sql("""
                select count(*) filter (where status = 'wacht'), count(*) filter (where status = 'mislukt'),
                       count(*) filter (where status = 'verzonden'), count(*) filter (where status = 'postbus')
                  from bericht.uitgaand""")
                .query((rs, n) -> new Stand(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .single();
    }

    /** What did not arrive first, then the newest; for beheer. */
    @Transactional(readOnly = true)
    public List<Zending> zendingen() {
        return jdbc.sql("""
                select u.id, coalesce(a.naam, 'iemand buiten de school'), u.onderwerp, u.status, u.pogingen, u.fout, u.gemaakt_op, u.verzonden_op
                  from bericht.uitgaand u left join toegang.account a on a.id = u.aan_account
                 order by u.status = 'mislukt' desc, (u.status = 'wacht' and u.pogingen > 0) desc, u.gemaakt_op desc, u.id limit :n""")
                .param("n", HOOGSTENS)
                .query((rs, n) -> {
                    OffsetDateTime verzonden = rs.getObject(8, OffsetDateTime.class);
                    return new Zending(
                            rs.getObject(1, UUID.class),
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getInt(5),
                            rs.getString(6),
                            moment(rs.getObject(7, OffsetDateTime.class)),
                            verzonden == null ? null : verzonden.toInstant());
                })
                .list();
    }

    /** Tries a mail that did not arrive once more. */
    @Transactional
    public void probeerOpnieuw(Bezoeker wie, UUID id) {
        int n = jdbc.sql("""
                update bericht.uitgaand set status = 'wacht', pogingen = 0, volgende_poging = :nu, fout = ''
                 where id = :id and status = 'mislukt'""").param("nu", nu()).param("id", id).update();
        if (n == 0) throw new NietGevonden();
    }

    /** Whether mail can go out at all. */
    public boolean heeftMailserver() {
        return instellingen.heeftMailserver();
    }

    /** Every mail the demo kept, newest first. */
    public List<Brief> postbus() {
        List<Brief> uit = new ArrayList<>();
        for (UUID bestuur : besturen.alle()) {
            uit.addAll(taak.voor(
                    bestuur,
                    () -> jdbc.sql("""
                    select u.id, a.id, a.naam, u.onderwerp, u.tekst, u.gemaakt_op
                      from bericht.uitgaand u join toegang.account a on a.id = u.aan_account
                     where u.status = 'postbus' order by u.gemaakt_op desc, u.id desc limit :n""")
                            .param("n", HOOGSTENS)
                            .query((rs, n) -> new Brief(
                                    rs.getObject(1, UUID.class),
                                    rs.getObject(2, UUID.class),
                                    rs.getString(3),
                                    rs.getString(4),
                                    rs.getString(5),
                                    moment(rs.getObject(6, OffsetDateTime.class))))
                            .list()));
        }
        uit.sort(Comparator.comparing(Brief::op).reversed());
        return uit;
    }

    /** The address that links in mail start with. */
    public String adres() {
        return instellingen.adres();
    }

    private OffsetDateTime nu() {
        return klok.nu().atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(@Nullable OffsetDateTime op) {
        return Objects.requireNonNull(op).toInstant();
    }
}
