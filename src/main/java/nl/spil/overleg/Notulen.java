package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said about a pupil, in two parts that stand on their own (SOT-16). Two note-takers never overwrite each other: who
 * files on an older text gets both.
 */
@Service
@Transactional
public class Notulen {

    public static final int MAX = 10_000;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Concepten concepten;
    private final Overlegopslag overleggen;
    private final Agenda agenda;
    private final Tafeltoestemming tafel;

    Notulen(
            JdbcClient jdbc,
            Klok klok,
            Concepten concepten,
            Overlegopslag overleggen,
            Agenda agenda,
            Tafeltoestemming tafel) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.concepten = concepten;
        this.overleggen = overleggen;
        this.agenda = agenda;
        this.tafel = tafel;
    }

    /** For whom a part is meant. */
    public enum Deel {
        /** The ondersteuningsteam alone. */
        INTERN,
        /** For the staff of the location, once SOT and MT have released it. */
        VRIJGEEFBAAR;

        public String sleutel() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Deel van(String sleutel) {
            for (Deel deel : values()) if (deel.sleutel().equals(sleutel)) return deel;
            throw new NietGevonden();
        }
    }

    /** One part as it was filed last. */
    public record Notulendeel(UUID id, UUID agendapunt, Deel deel, String tekst, String door, Instant op, int versie) {}

    /** What came of filing. */
    public sealed interface Uitkomst {

        record Vastgelegd(int versie) implements Uitkomst {}

        /** Nothing to file: the text is what it was. */
        record Ongewijzigd() implements Uitkomst {}

        /** Somebody else filed first. Nothing was filed; {@code samen} holds what both wrote. */
        record Ingehaald(Notulendeel nieuwste, String samen) implements Uitkomst {}

        record TeLang(int hoogstens) implements Uitkomst {}

        /** Somebody from outside is at the table and may not hear it: field to sentence. */
        record ZonderToestemming(Map<String, String> fouten) implements Uitkomst {}
    }

    /** Files one part, when it builds on the newest text. */
    public Uitkomst leg(Bezoeker wie, Inzage inzage, Agendapunt punt, Deel deel, String tekst, int versie) {
        Overleg overleg = overleggen
                .vanSchrijver(punt.overleg())
                .filter(o -> !o.afgelast())
                .orElseThrow(NietGevonden::new);
        inzage.eisSchrijven(overleg.klasse());
        String schoon = tekst.replace("\r\n", "\n").strip();
        if (schoon.length() > MAX) return new Uitkomst.TeLang(MAX);
        Optional<Notulendeel> nu = deel(punt.id(), deel);
        int huidig = nu.map(Notulendeel::versie).orElse(0);
        if (nu.map(Notulendeel::tekst).orElse("").equals(schoon)) {
            ruimOp(wie, punt, deel);
            return new Uitkomst.Ongewijzigd();
        }
        Map<String, String> mist = tafel.mist(overleg, punt);
        if (!mist.isEmpty()) return new Uitkomst.ZonderToestemming(mist);
        if (huidig != versie) {
            Notulendeel nieuwste = nu.orElseThrow(NietGevonden::new);
            return new Uitkomst.Ingehaald(
                    nieuwste, Samenvoeging.van(versieTekst(nieuwste.id(), versie), nieuwste.tekst(), schoon));
        }
        Optional<UUID> id =
                huidig == 0 ? maak(wie, overleg, punt, deel, schoon) : wijzig(wie, nu.orElseThrow(), schoon);
        if (id.isEmpty()) {
            Notulendeel nieuwste = deel(punt.id(), deel).orElseThrow(NietGevonden::new);
            return new Uitkomst.Ingehaald(
                    nieuwste, Samenvoeging.van(versieTekst(nieuwste.id(), versie), nieuwste.tekst(), schoon));
        }
        bewaarVersie(id.get(), huidig + 1);
        agenda.besproken(punt.id(), klok.nu());
        ruimOp(wie, punt, deel);
        return new Uitkomst.Vastgelegd(huidig + 1);
    }

    /** The parts of one agendapunt. */
    @Transactional(readOnly = true)
    public List<Notulendeel> van(UUID agendapunt) {
        return jdbc.sql(LEES + " where agendapunt_id = :punt")
                .param("punt", agendapunt)
                .query(Notulen::lees)
                .list();
    }

    /** Where the draft of a part is kept: it belongs to the text it builds on, so that an old draft never hides a new text. */
    public static String plek(UUID agendapunt, Deel deel, int versie) {
        return begin(agendapunt, deel) + versie;
    }

    static String begin(UUID agendapunt, Deel deel) {
        return begin(agendapunt) + deel.sleutel() + ".";
    }

    /** Where the drafts of all parts of an agendapunt begin. */
    static String begin(UUID agendapunt) {
        return "notulen." + agendapunt + ".";
    }

    /** What this person was typing, laid over what stands now; drafts on an older text are joined with it. */
    public String metConcept(Map<String, Concept> getypt, UUID agendapunt, Deel deel, Optional<Notulendeel> nu) {
        int versie = nu.map(Notulendeel::versie).orElse(0);
        String tekst = nu.map(Notulendeel::tekst).orElse("");
        String hier = getypt.getOrDefault(plek(agendapunt, deel, versie), Concept.LEEG)
                .of(tekst);
        for (int oud = 0; oud < versie; oud++) {
            Concept c = getypt.get(plek(agendapunt, deel, oud));
            if (c != null && !c.leeg()) {
                hier = Samenvoeging.van(versieTekst(nu.orElseThrow().id(), oud), hier, c.tekst());
            }
        }
        return hier;
    }

    /** Notulen that are about no pupil: opening, announcements, what the team agreed for itself. */
    public record Algemeen(String tekst, String door, int versie) {

        static final Algemeen LEEG = new Algemeen("", "", 0);
    }

    @Transactional(readOnly = true)
    public Algemeen algemeen(Overleg overleg) {
        return jdbc.sql("select tekst, door_naam, versie from overleg.algemeen where overleg_id = :o")
                .param("o", overleg.id())
                .query((rs, n) -> new Algemeen(rs.getString(1), rs.getString(2), rs.getInt(3)))
                .optional()
                .orElse(Algemeen.LEEG);
    }

    /** The draft belongs to the text it builds on. */
    public static String plekAlgemeen(Overleg overleg, int versie) {
        return beginAlgemeen(overleg) + versie;
    }

    private static String beginAlgemeen(Overleg overleg) {
        return "notulen." + overleg.id() + ".algemeen.";
    }

    /** The general part with what this person was typing; a draft on an older text is joined with it. */
    @Transactional(readOnly = true)
    public Concept algemeenConcept(Bezoeker wie, Overleg overleg, Algemeen nu) {
        if (!overleg.schrijft()) return new Concept(nu.tekst(), 0);
        Map<String, Concept> getypt = concepten.leesAlle(wie, beginAlgemeen(overleg), null);
        Concept hier = getypt.getOrDefault(plekAlgemeen(overleg, nu.versie()), Concept.LEEG);
        String tekst = hier.of(nu.tekst());
        for (int oud = 0; oud < nu.versie(); oud++) {
            Concept c = getypt.getOrDefault(plekAlgemeen(overleg, oud), Concept.LEEG);
            if (!c.leeg()) tekst = Samenvoeging.van("", tekst, c.tekst());
        }
        return new Concept(tekst, hier.versie());
    }

    /** What came of filing the general part: empty, or the text of both when somebody else filed first. */
    public Optional<String> legAlgemeen(Bezoeker wie, Overleg overleg, String tekst, int versie) {
        if (!overleg.schrijft() || overleg.afgelast()) throw new NietGevonden();
        String schoon = tekst.replace("\r\n", "\n").strip();
        int geraakt = jdbc.sql("""
                        insert into overleg.algemeen as g (overleg_id, bestuur_id, tekst, door, door_naam, op)
                        values (:o, :bestuur, :tekst, :wie, :naam, :nu)
                        on conflict (overleg_id) do update set tekst = excluded.tekst, door = excluded.door, door_naam = excluded.door_naam,
                               op = excluded.op, versie = g.versie + 1
                         where g.versie = :versie""")
                .param("o", overleg.id())
                .param("bestuur", wie.bestuurId())
                .param("tekst", schoon)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("versie", versie)
                .update();
        if (geraakt == 0)
            return Optional.of(Samenvoeging.van("", algemeen(overleg).tekst(), schoon));
        concepten.ruimAlleOp(wie, beginAlgemeen(overleg), null);
        return Optional.empty();
    }

    private void ruimOp(Bezoeker wie, Agendapunt punt, Deel deel) {
        concepten.ruimAlleOp(wie, begin(punt.id(), deel), punt.leerling());
    }

    private Optional<UUID> maak(Bezoeker wie, Overleg overleg, Agendapunt punt, Deel deel, String tekst) {
        UUID id = Ids.nieuw();
        int nieuw = jdbc.sql("""
                        insert into overleg.notulendeel (id, bestuur_id, leerling_id, overleg_id, klasse, agendapunt_id, deel, tekst, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :overleg, :klasse, :punt, :deel, :tekst, :wie, :naam, :nu)
                        on conflict (agendapunt_id, deel) do nothing""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", punt.leerling())
                .param("overleg", punt.overleg())
                .param("klasse", overleg.klasse().nummer())
                .param("punt", punt.id())
                .param("deel", deel.sleutel())
                .param("tekst", tekst)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return nieuw == 1 ? Optional.of(id) : Optional.empty();
    }

    private Optional<UUID> wijzig(Bezoeker wie, Notulendeel nu, String tekst) {
        int geraakt = jdbc.sql("""
                        update overleg.notulendeel set tekst = :tekst, door = :wie, door_naam = :naam, op = :nu, versie = versie + 1
                         where id = :id and versie = :versie""")
                .param("tekst", tekst)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .param("id", nu.id())
                .param("versie", nu.versie())
                .update();
        return geraakt == 1 ? Optional.of(nu.id()) : Optional.empty();
    }

    private void bewaarVersie(UUID notulendeel, int versie) {
        jdbc.sql("""
                        insert into overleg.notulenversie (notulendeel_id, versie, bestuur_id, leerling_id, overleg_id, klasse, tekst, door, door_naam, op)
                        select id, :versie, bestuur_id, leerling_id, overleg_id, klasse, tekst, door, door_naam, op
                          from overleg.notulendeel where id = :id""").param("versie", versie).param("id", notulendeel).update();
    }

    private String versieTekst(UUID notulendeel, int versie) {
        return jdbc.sql("select tekst from overleg.notulenversie where notulendeel_id = :id and versie = :versie")
                .param("id", notulendeel)
                .param("versie", versie)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Optional<Notulendeel> deel(UUID agendapunt, Deel deel) {
        return jdbc.sql(LEES + " where agendapunt_id = :punt and deel = :deel")
                .param("punt", agendapunt)
                .param("deel", deel.sleutel())
                .query(Notulen::lees)
                .optional();
    }

    private static final String LEES =
            "select id, agendapunt_id, deel, tekst, door_naam, op, versie from overleg.notulendeel";

    private static Notulendeel lees(ResultSet rs, int n) throws SQLException {
        return new Notulendeel(
                rs.getObject("id", UUID.class),
                rs.getObject("agendapunt_id", UUID.class),
                Deel.van(rs.getString("deel")),
                rs.getString("tekst"),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant(),
                rs.getInt("versie"));
    }
}
