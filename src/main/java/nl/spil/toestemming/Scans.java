package nl.spil.toestemming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.Scanbestand;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paper on which somebody gave a consent, beside the answer that was recorded from it. */
@Service
@Transactional
public class Scans {

    private static final int LANGSTE_NAAM = 120;
    private static final int LANGSTE_REDEN = 300;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Toestemmingen toestemmingen;

    Scans(JdbcClient jdbc, Klok klok, Toestemmingen toestemmingen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.toestemmingen = toestemmingen;
    }

    /**
     * @param toestemming the answer that it shows
     * @param ingetrokken null as long as it is there to be read
     */
    public record Scan(
            UUID id,
            UUID toestemming,
            String bestandsnaam,
            String soort,
            @Nullable Ingetrokken ingetrokken) {}

    /**
     * Who took a scan away that did not belong here.
     *
     * @param antwoordVervalt the yes rested on it alone
     * @param aangehouden the dossier is held, so what it was waits out of sight until that is over
     */
    public record Ingetrokken(String reden, boolean antwoordVervalt, String door, LocalDate op, boolean aangehouden) {}

    /** What came of taking one away. */
    public sealed interface Uitkomst {
        record Weg(boolean antwoordVervalt, boolean aangehouden) implements Uitkomst {}

        record Onvolledig(String zin) implements Uitkomst {}

        /** Somebody else was first. */
        record WasAlWeg() implements Uitkomst {}
    }

    public record Bestand(String bestandsnaam, byte[] inhoud, String gever) {}

    /** What this person may read of the opened pupil, by the answer that it shows. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Scan>> van(Inzage inzage) {
        Map<UUID, List<Scan>> uit = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, s.toestemming_id, s.bestandsnaam, s.soort, i.reden, i.gevolg = 'antwoord-vervalt', i.door_naam,
                               (i.op at time zone 'Europe/Amsterdam')::date, i.id is not null and toestemming.is_aangehouden(s.id)
                          from toestemming.scan s left join toestemming.scan_ingetrokken i on i.scan_id = s.id
                         where s.leerling_id = ? order by s.op desc, s.id""")
                .param(inzage.leerling())
                .query((rs, n) -> new Scan(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5) == null
                                ? null
                                : new Ingetrokken(
                                        rs.getString(5),
                                        rs.getBoolean(6),
                                        rs.getString(7),
                                        rs.getObject(8, LocalDate.class),
                                        rs.getBoolean(9))))
                .list()
                .forEach(s -> uit.computeIfAbsent(s.toestemming(), t -> new ArrayList<>())
                        .add(s));
        return uit;
    }

    /** The own paper of somebody at home, by {@link #sleutel}. */
    @Transactional(readOnly = true)
    public Map<String, List<Scan>> mijn(Bezoeker wie, Inzage inzage) {
        Map<String, List<Scan>> uit = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, s.toestemming_id, s.bestandsnaam, s.soort, t.soort, t.aan_wie
                          from toestemming.scan s join toestemming.toestemming t on t.id = s.toestemming_id
                         where s.leerling_id = :leerling and s.gegeven_door = :wie and s.inhoud is not null order by s.op desc, s.id""")
                .param("leerling", inzage.leerling())
                .param("wie", wie.accountId())
                .query(rs -> {
                    uit.computeIfAbsent(sleutel(rs.getString(5), rs.getString(6)), k -> new ArrayList<>())
                            .add(scan(rs));
                });
        return uit;
    }

    /** One kind of consent for one recipient. */
    public static String sleutel(String soort, String aanWie) {
        return soort + "|" + aanWie;
    }

    private static Scan scan(ResultSet rs) throws SQLException {
        return new Scan(
                rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4), null);
    }

    @Transactional(readOnly = true)
    public Bestand lees(Inzage inzage, UUID scan) {
        return jdbc.sql("""
                        select s.bestandsnaam, s.inhoud, t.gegeven_door_naam
                          from toestemming.scan s join toestemming.toestemming t on t.id = s.toestemming_id
                         where s.id = :id and s.leerling_id = :leerling and s.inhoud is not null""")
                .param("id", scan)
                .param("leerling", inzage.leerling())
                .query((rs, n) -> new Bestand(rs.getString(1), rs.getBytes(2), rs.getString(3)))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** The own paper of somebody at home itself, by kenmerk; what is not theirs is not in it. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> inhoud(Bezoeker wie, UUID leerling, Collection<String> kenmerken) {
        Map<String, byte[]> uit = new LinkedHashMap<>();
        if (kenmerken.isEmpty()) return uit;
        jdbc.sql(
                        "select id::text, inhoud from toestemming.scan where leerling_id = :leerling and gegeven_door = :wie and inhoud is not null and id::text in (:welke)")
                .param("leerling", leerling)
                .param("wie", wie.accountId())
                .param("welke", kenmerken)
                .query(rs -> {
                    uit.put(rs.getString(1), rs.getBytes(2));
                });
        return uit;
    }

    /** With the answer of this person that was recorded last, in the same act. */
    public void bijLaatste(
            Bezoeker wie, Inzage inzage, String soort, String aanWie, UUID gever, String naam, byte[] blad) {
        UUID toestemming = jdbc.sql("""
                        select id from toestemming.toestemming
                         where leerling_id = ? and soort = ? and aan_wie = ? and gegeven_door = ? order by volgorde desc limit 1""")
                .params(inzage.leerling(), soort, aanWie, gever)
                .query(UUID.class)
                .single();
        bewaar(wie, inzage, toestemming, naam, blad);
    }

    /** @param blad what {@link Scanbestand#keur} made of the paper of an answer that came on paper */
    public void bewaar(Bezoeker wie, Inzage inzage, UUID toestemming, String naam, byte[] blad) {
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        UUID gever = jdbc.sql(
                        "select gegeven_door from toestemming.toestemming where id = ? and leerling_id = ? and wijze = 'papier'")
                .params(toestemming, inzage.leerling())
                .query(UUID.class)
                .optional()
                .orElseThrow(NietGevonden::new);
        jdbc.sql("""
                        insert into toestemming.scan (id, bestuur_id, leerling_id, toestemming_id, gegeven_door, bestandsnaam, soort, inhoud, door, door_naam, op)
                        values (:id, toegang.bestuur(), :leerling, :toestemming, :gever, :naam, 'pdf', :inhoud, :wie, :wieNaam, :op)""")
                .param("id", Ids.nieuw())
                .param("leerling", inzage.leerling())
                .param("toestemming", toestemming)
                .param("gever", gever)
                .param("naam", veilig(naam))
                .param("inhoud", blad)
                .param("wie", wie.accountId())
                .param("wieNaam", wie.naam())
                .param("op", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .update();
    }

    private record Antwoordrij(UUID id, UUID gever) {}

    /**
     * Takes away what does not belong here: the database empties it in the same act, or sets it aside while the dossier is held. A yes that rests on this paper alone holds no longer; a
     * no stays, so that nothing opens because a paper went away.
     */
    public Uitkomst trekIn(Bezoeker wie, Inzage inzage, UUID scan, String reden) {
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        Antwoordrij a = jdbc.sql("""
                        select t.id, t.gegeven_door as gever
                          from toestemming.scan s join toestemming.toestemming t on t.id = s.toestemming_id
                         where s.id = :scan and s.leerling_id = :leerling""")
                .param("scan", scan)
                .param("leerling", inzage.leerling())
                .query(Antwoordrij.class)
                .optional()
                .orElseThrow(NietGevonden::new);
        String waarom = reden.strip();
        if (waarom.isEmpty())
            return new Uitkomst.Onvolledig("Schrijf waarom deze scan hier niet hoort. Hij is nog niet ingetrokken.");
        if (waarom.length() > LANGSTE_REDEN)
            return new Uitkomst.Onvolledig("Houd de reden bij " + LANGSTE_REDEN + " tekens.");
        // One at a time: of two papers of one yes, the last that goes takes it along.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('scan:' || ?, 0))")
                .param(a.id().toString())
                .query(rs -> {});
        boolean vervalt = rustAlleenOp(inzage, scan, a);
        int gedaan = jdbc.sql("""
                        insert into toestemming.scan_ingetrokken (id, bestuur_id, leerling_id, scan_id, gegeven_door, reden, gevolg, door, door_naam, op)
                        values (:id, toegang.bestuur(), :leerling, :scan, :gever, :reden, :gevolg, :wie, :naam, :op) on conflict (scan_id) do nothing""")
                .param("id", Ids.nieuw())
                .param("leerling", inzage.leerling())
                .param("scan", scan)
                .param("gever", a.gever())
                .param("reden", waarom)
                .param("gevolg", vervalt ? "antwoord-vervalt" : "antwoord-blijft")
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("op", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .update();
        if (gedaan == 0) return new Uitkomst.WasAlWeg();
        if (vervalt) toestemmingen.vervalt(wie, a.id(), "het papier hierbij is ingetrokken");
        boolean aangehouden = jdbc.sql("select toestemming.is_aangehouden(?)")
                .param(scan)
                .query(Boolean.class)
                .single();
        return new Uitkomst.Weg(vervalt, aangehouden);
    }

    /** Whether nothing else says this yes: no other paper, nothing later, and nothing that was said before in the portal or in a talk. */
    private boolean rustAlleenOp(Inzage inzage, UUID scan, Antwoordrij a) {
        return jdbc.sql("""
                        select t.antwoord = 'ja'
                               and not exists (select 1 from toestemming.scan s where s.toestemming_id = t.id and s.id <> :scan and s.inhoud is not null)
                               and not exists (select 1 from toestemming.toestemming l
                                                where l.leerling_id = t.leerling_id and l.soort = t.soort and l.aan_wie = t.aan_wie
                                                  and l.gegeven_door = t.gegeven_door and l.volgorde > t.volgorde)
                               and not coalesce((select e.antwoord = 'ja' and e.wijze in ('portaal', 'gesprek')
                                                        and (e.geldig_tot is null or e.geldig_tot >= :dag)
                                                   from toestemming.toestemming e
                                                  where e.leerling_id = t.leerling_id and e.soort = t.soort and e.aan_wie = t.aan_wie
                                                    and e.gegeven_door = t.gegeven_door and e.volgorde < t.volgorde
                                                  order by e.volgorde desc limit 1), false)
                          from toestemming.toestemming t where t.id = :id and t.leerling_id = :leerling""")
                .param("scan", scan)
                .param("dag", klok.vandaag())
                .param("id", a.id())
                .param("leerling", inzage.leerling())
                .query(Boolean.class)
                .single();
    }

    /** Without a path, and with nothing in it that a header or a line cannot hold. */
    private static String veilig(String naam) {
        String kaal = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "")
                .strip();
        if (kaal.isEmpty()) return "scan";
        return kaal.length() > LANGSTE_NAAM ? kaal.substring(0, LANGSTE_NAAM) : kaal;
    }
}
