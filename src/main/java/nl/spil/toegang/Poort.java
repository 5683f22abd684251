package nl.spil.toegang;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one gate. There is no other way to a pupil's data than {@link #open}: it asks the relations, returns the rights with
 * their reason, and leaves a line in the read log, in the same transaction as the page (docs/architectuur.md).
 */
@Component
public class Poort {

    private final JdbcClient jdbc;

    Poort(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens the dossier of a pupil for the person of this transaction.
     *
     * @param onderdeel what is opened, as a family will read it: "leerlingpagina", "OPP"
     * @throws NietGevonden when there is no such pupil for this person
     */
    public Inzage open(Bezoeker wie, UUID leerling, String onderdeel) {
        return probeer("toegang.open", leerling, onderdeel)
                .or(() -> wie.soort() == Bezoeker.Soort.MEDEWERKER
                        ? probeer("toegang.open_in_nood", leerling, onderdeel)
                        : Optional.empty())
                .orElseThrow(NietGevonden::new);
    }

    /** Who is around the pupil whose dossier is open. */
    public List<Betrokkene> betrokkenen(Inzage inzage) {
        return jdbc.sql(
                        "select account_id, naam, soort, rol, als, van from toegang.betrokkenen() order by soort, rol, naam")
                .query((rs, n) -> new Betrokkene(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }

    /**
     * A page that shows pieces about several pupils, which row-level security has let through: a line in the read log for each.
     */
    public void noteer(Bezoeker wie, Collection<UUID> leerlingen, String onderdeel, Klasse... klassen) {
        if (leerlingen.isEmpty()) return;
        Short[] nummers = Arrays.stream(klassen).map(k -> (short) k.nummer()).toArray(Short[]::new);
        jdbc.sql("select toegang.noteer(?, ?, ?::smallint[])")
                .param(leerlingen.stream().distinct().toArray(UUID[]::new))
                .param(onderdeel)
                .param(nummers)
                .query((rs, n) -> n)
                .list();
    }

    private Optional<Inzage> probeer(String hoe, UUID leerling, String onderdeel) {
        return jdbc.sql("select rollen, als, van, lezen, schrijven, beslissen, toegang.lesgevers(?) as lesgevers from "
                        + hoe + "(?, ?)")
                .param(leerling)
                .param(leerling)
                .param(onderdeel)
                .query((rs, n) -> inzage(leerling, rs))
                .optional();
    }

    private static Inzage inzage(UUID leerling, ResultSet rs) throws SQLException {
        String[] als = strings(rs.getArray("als"));
        String[] van = strings(rs.getArray("van"));
        List<String> redenen = new ArrayList<>();
        for (int i = 0; i < als.length; i++) {
            redenen.add(als[i] + " bent" + (van[i].isEmpty() ? "" : " van " + van[i]));
        }
        Short[] lezen = (Short[]) rs.getArray("lezen").getArray();
        Boolean[] schrijven = (Boolean[]) rs.getArray("schrijven").getArray();
        Boolean[] beslissen = (Boolean[]) rs.getArray("beslissen").getArray();
        short[] l = new short[16];
        boolean[] s = new boolean[16];
        boolean[] b = new boolean[16];
        for (int i = 0; i < 16; i++) {
            l[i] = lezen[i];
            s[i] = schrijven[i];
            b[i] = beslissen[i];
        }
        return new Inzage(
                leerling,
                Arrays.asList(strings(rs.getArray("rollen"))),
                redenen,
                Set.of(strings(rs.getArray("lesgevers"))),
                l,
                s,
                b);
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** Somebody with a relation to the opened pupil. */
    public record Betrokkene(UUID accountId, String naam, String soort, String rol, String als, String van) {}
}
