package nl.spil.toestemming;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paper on which somebody gave a consent, beside the answer that was recorded from it. */
@Service
@Transactional
public class Scans {

    private static final int LANGSTE_NAAM = 120;

    private final JdbcClient jdbc;
    private final Klok klok;

    Scans(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** @param toestemming the answer that it shows */
    public record Scan(UUID id, UUID toestemming, String bestandsnaam, String soort) {}

    public record Bestand(String bestandsnaam, byte[] inhoud, String gever) {}

    /** What this person may read of the opened pupil, by the answer that it shows. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Scan>> van(Inzage inzage) {
        Map<UUID, List<Scan>> uit = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, toestemming_id, bestandsnaam, soort from toestemming.scan where leerling_id = ? order by op desc, id")
                .param(inzage.leerling())
                .query((rs, n) -> scan(rs))
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
                         where s.leerling_id = :leerling and s.gegeven_door = :wie order by s.op desc, s.id""")
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
        return new Scan(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4));
    }

    @Transactional(readOnly = true)
    public Bestand lees(Inzage inzage, UUID scan) {
        return jdbc.sql("""
                        select s.bestandsnaam, s.inhoud, t.gegeven_door_naam
                          from toestemming.scan s join toestemming.toestemming t on t.id = s.toestemming_id
                         where s.id = :id and s.leerling_id = :leerling""")
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
                        "select id::text, inhoud from toestemming.scan where leerling_id = :leerling and gegeven_door = :wie and id::text in (:welke)")
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

    /** Without a path, and with nothing in it that a header or a line cannot hold. */
    private static String veilig(String naam) {
        String kaal = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N} ._-]", "")
                .strip();
        if (kaal.isEmpty()) return "scan";
        return kaal.length() > LANGSTE_NAAM ? kaal.substring(0, LANGSTE_NAAM) : kaal;
    }
}
