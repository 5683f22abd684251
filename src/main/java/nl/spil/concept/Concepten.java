package nl.spil.concept;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts: one text per author, place and pupil. A place is the field typed in ("notitie.tekst"); places that share a
 * prefix ("zorgmelding.") are read and cleared together.
 */
@Service
@Transactional
public class Concepten {

    /** The longest text that is kept; pages set it as {@code max} of the field. */
    public static final int MAX = 20_000;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final List<Zegelplaats> zegelplaatsen;

    Concepten(JdbcClient jdbc, Klok klok, List<Zegelplaats> zegelplaatsen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.zegelplaatsen = zegelplaatsen;
    }

    /** What came of a save. */
    public sealed interface Uitkomst {
        record Bewaard(int versie, Instant op) implements Uitkomst {}

        /** Elsewhere something newer was saved; this is it. */
        record Ingehaald(Concept nieuwste) implements Uitkomst {}

        record TeLang(int hoogstens) implements Uitkomst {}
    }

    private Optional<Zegelplaats> verzegeld(String plek) {
        return zegelplaatsen.stream().filter(z -> z.kent(plek)).findFirst();
    }

    public Concept lees(Bezoeker wie, String plek, @Nullable UUID leerling) {
        Optional<Zegelplaats> zegel = verzegeld(plek);
        if (zegel.isPresent()) return zegel.get().lees(wie, plek, leerling);
        return jdbc.sql("""
                        select tekst, versie from concept.concept
                         where account_id = :wie and plek = :plek and leerling_id is not distinct from :leerling::uuid""")
                .param("wie", wie.accountId())
                .param("plek", plek)
                .param("leerling", leerling)
                .query((rs, n) -> new Concept(rs.getString(1), rs.getInt(2)))
                .optional()
                .orElse(Concept.LEEG);
    }

    /** All drafts of places that start with this prefix; a missing place reads as {@link Concept#LEEG}. */
    public Map<String, Concept> leesAlle(Bezoeker wie, String begin, @Nullable UUID leerling) {
        Map<String, Concept> uit = new HashMap<>();
        jdbc.sql("""
                        select plek, tekst, versie from concept.concept
                         where account_id = :wie and starts_with(plek, :begin) and leerling_id is not distinct from :leerling::uuid""")
                .param("wie", wie.accountId())
                .param("begin", begin)
                .param("leerling", leerling)
                .query(rs -> {
                    uit.put(rs.getString(1), new Concept(rs.getString(2), rs.getInt(3)));
                });
        return uit;
    }

    /** Saves what is typed, when it builds on the newest version. */
    public Uitkomst bewaar(Bezoeker wie, String plek, @Nullable UUID leerling, String tekst, int versie) {
        if (tekst.length() > MAX) return new Uitkomst.TeLang(MAX);
        Optional<Zegelplaats> zegel = verzegeld(plek);
        if (zegel.isPresent()) return zegel.get().bewaar(wie, plek, leerling, tekst, versie);
        Instant nu = klok.nu();
        Optional<Integer> nieuw = jdbc.sql("""
                        insert into concept.concept as c (id, bestuur_id, account_id, leerling_id, plek, tekst, versie, bijgewerkt_op)
                        values (:id, :bestuur, :wie, :leerling, :plek, :tekst, :versie + 1, :nu)
                        on conflict (account_id, plek, leerling_id) do update
                           set tekst = excluded.tekst, versie = c.versie + 1, bijgewerkt_op = excluded.bijgewerkt_op
                         where c.versie = :versie
                        returning versie""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("wie", wie.accountId())
                .param("leerling", leerling)
                .param("plek", plek)
                .param("tekst", tekst)
                .param("versie", versie)
                .param("nu", Timestamp.from(nu))
                .query(Integer.class)
                .optional();
        return nieuw.<Uitkomst>map(v -> new Uitkomst.Bewaard(v, nu))
                .orElseGet(() -> new Uitkomst.Ingehaald(lees(wie, plek, leerling)));
    }

    /** Filed: the text now stands where it belongs. The empty row tells a second screen that this has happened. */
    public void ruimOp(Bezoeker wie, String plek, @Nullable UUID leerling) {
        leeg("plek = :plek", wie, plek, leerling);
    }

    /** Filed: all places that start with this prefix. */
    public void ruimAlleOp(Bezoeker wie, String begin, @Nullable UUID leerling) {
        leeg("starts_with(plek, :plek)", wie, begin, leerling);
    }

    /** The key for the encrypted queue on this person's device. */
    public String sleutel(Bezoeker wie) {
        byte[] sleutel = jdbc.sql("select concept_sleutel from toegang.account where id = :wie")
                .param("wie", wie.accountId())
                .query(byte[].class)
                .single();
        return Base64.getEncoder().encodeToString(sleutel);
    }

    private void leeg(String waar, Bezoeker wie, String plek, @Nullable UUID leerling) {
        jdbc.sql("""
                        update concept.concept set tekst = '', versie = versie + 1, bijgewerkt_op = :nu
                         where account_id = :wie and tekst <> '' and leerling_id is not distinct from :leerling::uuid and """ + " " + waar)
                .param("wie", wie.accountId())
                .param("plek", plek)
                .param("leerling", leerling)
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        // Empty rows have told their story after a month.
        jdbc.sql("delete from concept.concept where account_id = :wie and tekst = '' and bijgewerkt_op < :maand")
                .param("wie", wie.accountId())
                .param("maand", Timestamp.from(klok.nu().minus(Duration.ofDays(30))))
                .update();
    }
}
