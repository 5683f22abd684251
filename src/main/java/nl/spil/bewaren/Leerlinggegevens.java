package nl.spil.bewaren;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that Spil holds about one pupil, from every table that holds anything (toegang.leerlingtabel), under Dutch headings.
 *
 * <p>It reads as a job, past the rights of the person who asks: whoever calls this has opened the pupil at the gate, or has a
 * decision that allows it, and passes the classes that may come along. It runs in a transaction of its own and reads row by row.
 */
@Component
public class Leerlinggegevens {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final int PER_KEER = 200;

    private final Taak taak;
    private final JdbcClient jdbc;

    Leerlinggegevens(Taak taak, JdbcClient jdbc) {
        this.taak = taak;
        this.jdbc = jdbc;
    }

    /**
     * One kind of data.
     *
     * @param sleutel stays the same: schema and name of the table
     * @param wat the heading, in Dutch
     * @param overdracht may go along in a transfer, when purpose and consent allow it
     */
    public record Onderdeel(String sleutel, String wat, boolean overdracht) {}

    /**
     * One row: Dutch heading → value (text, number, boolean, list, map or null), in reading order.
     *
     * @param lezers the roles that may know of it; none when everybody may who reads the class
     * @param van accounts of the parents of whom it is: who wrote it, answered it, or whose contact data it holds
     */
    public record Rij(
            Onderdeel onderdeel, Klasse klasse, Map<String, Object> velden, Set<String> lezers, Set<UUID> van) {

        /** Whether it is open to somebody with these roles. */
        public boolean voor(Collection<String> rollen) {
            return lezers.isEmpty() || rollen.stream().anyMatch(lezers::contains);
        }
    }

    /** What is told about each row, in order of the parts. */
    @FunctionalInterface
    public interface Lezer {
        void rij(Rij rij);
    }

    /** Every part that there is, also when this pupil has nothing in it. */
    public List<Onderdeel> onderdelen() {
        return taak.buitenBestuur(this::vanRegister);
    }

    private List<Onderdeel> vanRegister() {
        return jdbc.sql(
                        "select tabel, wat, overdracht from toegang.leerlingtabel where niet_uit = '' order by wat, tabel")
                .query((rs, n) -> new Onderdeel(rs.getString(1), rs.getString(2), rs.getBoolean(3)))
                .list();
    }

    public void lees(UUID bestuur, UUID leerling, Collection<Klasse> klassen, Lezer lezer) {
        Set<Klasse> welke = klassen.isEmpty() ? Set.of() : EnumSet.copyOf(klassen);
        Short[] nummers = welke.stream().map(k -> (short) k.nummer()).toArray(Short[]::new);
        taak.voor(bestuur, () -> {
            List<Onderdeel> onderdelen = vanRegister();
            String alles = String.join(
                    " union all ",
                    jdbc
                            .sql(
                                    "select toegang.pakketvraag(tabel) from toegang.leerlingtabel where niet_uit = '' order by wat, tabel")
                            .query(String.class)
                            .list()
                            .stream()
                            .map(vraag ->
                                    "select ?::int, q.klasse, q.velden::text, q.lezers, q.van from (" + vraag + ") q")
                            .toList());
            for (int i = 0; i < onderdelen.size(); i++) alles = alles.replaceFirst("\\?::int", i + "::int");
            jdbc.sql(alles)
                    .withFetchSize(PER_KEER)
                    .param("leerling", leerling)
                    .param("klassen", nummers)
                    .query(rs -> {
                        lezer.rij(new Rij(
                                onderdelen.get(rs.getInt(1)),
                                Klasse.van(rs.getInt(2)),
                                velden(rs.getString(3)),
                                verzameling(rs.getArray(4), String.class),
                                verzameling(rs.getArray(5), UUID.class)));
                    });
        });
    }

    /**
     * The same as one JSON document: {@code {"leerling": …, "onderdelen": {"Logboek": [{"Soort gegevens": "LOGBOEK", "Dag": …}]}}}. The
     * stream is not closed.
     */
    public void schrijf(UUID bestuur, UUID leerling, Collection<Klasse> klassen, OutputStream uit) {
        try (JsonGenerator json = JSON.createGenerator(new NietDicht(uit))) {
            json.writeStartObject();
            json.writeStringProperty("leerling", leerling.toString());
            json.writeName("onderdelen");
            json.writeStartObject();
            String[] open = {""};
            lees(bestuur, leerling, klassen, rij -> {
                if (!open[0].equals(rij.onderdeel().sleutel())) {
                    if (!open[0].isEmpty()) json.writeEndArray();
                    json.writeName(rij.onderdeel().wat());
                    json.writeStartArray();
                    open[0] = rij.onderdeel().sleutel();
                }
                json.writePOJO(rij.velden());
            });
            if (!open[0].isEmpty()) json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static <T> Set<T> verzameling(java.sql.@Nullable Array lijst, Class<T> soort) throws SQLException {
        return lijst == null
                ? Set.of()
                : Arrays.stream((Object[]) lijst.getArray()).map(soort::cast).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> velden(String tekst) {
        return JSON.readValue(tekst, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** The generator closes what it writes to; this belongs to the caller. */
    private static final class NietDicht extends java.io.FilterOutputStream {
        NietDicht(OutputStream uit) {
            super(uit);
        }

        @Override
        public void write(byte[] b, int van, int lengte) throws IOException {
            out.write(b, van, lengte);
        }

        @Override
        public void close() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
