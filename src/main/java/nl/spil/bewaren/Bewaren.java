package nl.spil.bewaren;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeping and destroying the dossiers of who left (PRIVACY-06, -07, -13). Who may do what and how long anything is kept comes from the
 * schoolplan; the database decides, so that nobody alone can make anything disappear.
 */
@Component
public class Bewaren {

    private final JdbcClient jdbc;
    private final Klok klok;

    Bewaren(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What this person may do with dossiers of a location. */
    public record Plek(UUID locatie, boolean voorstel, boolean akkoord, boolean leest) {}

    /** How long these classes are kept, counted from the day a pupil leaves. */
    public record Termijn(String naam, List<Klasse> klassen, int maanden, String bron) {

        /** The first day on which it may go. */
        public LocalDate magVanaf(LocalDate uitgeschreven) {
            return uitgeschreven.plusMonths(maanden);
        }
    }

    /**
     * Somebody who left.
     *
     * @param klassen what may go now; empty when nothing may
     * @param stop why nothing may be destroyed, or empty
     * @param voorstel an open proposal or one that is agreed and not done yet
     * @param vervallen why an earlier decision was not carried out, or empty
     */
    public record Regel(
            UUID leerling,
            String naam,
            String nummer,
            LocalDate uitgeschreven,
            @Nullable LocalDate magVanaf,
            List<Klasse> klassen,
            String grond,
            String bron,
            String stop,
            @Nullable Voorstel voorstel,
            String vervallen) {

        /** May go, and nobody proposed it or holds it. */
        public boolean teBeoordelen() {
            return magVanaf != null && stop.isEmpty() && voorstel == null;
        }
    }

    /**
     * @param vanMij whoever asks proposed it, and so does not agree
     * @param geldtTot the last day on which a decision is carried out; null when there is none, or none that ends
     * @param mislukt how often Spil tried in vain
     */
    public record Voorstel(
            UUID id,
            String door,
            Instant op,
            boolean vanMij,
            boolean besloten,
            @Nullable LocalDate geldtTot,
            int mislukt) {}

    /** That something was destroyed: how much of what, by whom, why; not of whom. */
    public record Bewijs(
            UUID id,
            long nummer,
            Instant op,
            List<Klasse> klassen,
            String grond,
            String bron,
            LocalDate magVanaf,
            String voorgesteldDoor,
            Instant voorgesteldOp,
            String beslotenDoor,
            Instant beslotenOp,
            Map<String, Integer> inhoud,
            String zegel) {}

    /** An opened dossier of who left. */
    public record Oud(
            UUID leerling,
            String naam,
            String nummer,
            LocalDate geboren,
            UUID locatie,
            LocalDate uitgeschreven,
            String als,
            List<Klasse> klassen,
            String stop,
            String stopDoor,
            @Nullable Instant stopOp,
            boolean magOpheffen) {}

    /** Where this person looks after dossiers, or answers for the location. */
    public List<Plek> plekken() {
        return jdbc.sql("select locatie_id, voorstel, akkoord, leest from bewaren.mijn_locaties()")
                .query((rs, n) ->
                        new Plek(rs.getObject(1, UUID.class), rs.getBoolean(2), rs.getBoolean(3), rs.getBoolean(4)))
                .list();
    }

    public List<Termijn> termijnen(UUID locatie) {
        return jdbc.sql("select naam, klassen, maanden, bron from bewaren.termijnen(?)")
                .param(locatie)
                .query((rs, n) -> new Termijn(rs.getString(1), klassen(rs.getArray(2)), rs.getInt(3), rs.getString(4)))
                .list();
    }

    /** Who left this location, what may go first. Empty for who has no part in it. */
    public List<Regel> lijst(UUID locatie) {
        return jdbc.sql("select * from bewaren.lijst(?)")
                .param(locatie)
                .query((rs, n) -> new Regel(
                        rs.getObject("leerling_id", UUID.class),
                        rs.getString("naam"),
                        rs.getString("nummer"),
                        rs.getObject("uitgeschreven_op", LocalDate.class),
                        rs.getObject("mag_vanaf", LocalDate.class),
                        klassen(rs.getArray("klassen")),
                        leeg(rs.getString("grond")),
                        leeg(rs.getString("bron")),
                        leeg(rs.getString("stop_reden")),
                        rs.getObject("voorstel_id", UUID.class) == null
                                ? null
                                : new Voorstel(
                                        rs.getObject("voorstel_id", UUID.class),
                                        rs.getString("voorgesteld_naam"),
                                        rs.getTimestamp("voorgesteld_op").toInstant(),
                                        rs.getBoolean("van_mij"),
                                        rs.getBoolean("akkoord"),
                                        rs.getObject("geldt_tot", LocalDate.class),
                                        rs.getInt("mislukt_keer")),
                        rs.getString("vervallen_waarom")))
                .list();
    }

    /** How many dossiers of this location Spil could not destroy although two people decided; it goes on trying. */
    public int mislukt(UUID locatie) {
        return jdbc.sql("select bewaren.mislukt_hier(?)")
                .param(locatie)
                .query(Integer.class)
                .single();
    }

    /** @return how many were proposed; what is no longer due, is held, or was proposed already is passed over */
    @Transactional
    public int stelVoor(Bezoeker wie, Collection<UUID> leerlingen) {
        int aantal = 0;
        for (UUID leerling : leerlingen) {
            if (waar("select bewaren.stel_voor(?, ?, ?)", Ids.nieuw(), leerling, nu())) aantal++;
        }
        return aantal;
    }

    /** @return false when it is no longer open or due, is held, or is not this person's to decide */
    @Transactional
    public boolean beslis(Bezoeker wie, UUID voorstel, boolean akkoord) {
        return waar("select bewaren.beslis(?, ?, ?)", voorstel, akkoord, nu());
    }

    /** @return false when this is nobody who left, or not this person's to hold */
    @Transactional
    public boolean zetStop(Bezoeker wie, UUID leerling, String reden) {
        return waar("select bewaren.zet_stop(?, ?, ?, ?)", Ids.nieuw(), leerling, reden.strip(), nu());
    }

    /** @return false when there is no stop, or it is not this person's to end */
    @Transactional
    public boolean hefStopOp(Bezoeker wie, UUID leerling, String reden) {
        return waar("select bewaren.hef_stop_op(?, ?, ?)", leerling, reden.strip(), nu());
    }

    public List<Bewijs> bewijzen(UUID locatie) {
        return jdbc.sql("select * from bewaren.bewijzen(?)")
                .param(locatie)
                .query((rs, n) -> new Bewijs(
                        rs.getObject("id", UUID.class),
                        rs.getLong("nummer"),
                        rs.getTimestamp("op").toInstant(),
                        klassen(rs.getArray("klassen")),
                        rs.getString("grond"),
                        rs.getString("bron"),
                        rs.getObject("mag_vanaf", LocalDate.class),
                        rs.getString("voorgesteld_naam"),
                        rs.getTimestamp("voorgesteld_op").toInstant(),
                        rs.getString("besloten_naam"),
                        rs.getTimestamp("besloten_op").toInstant(),
                        JsonMapper.shared()
                                .readValue(rs.getString("inhoud"), new TypeReference<Map<String, Integer>>() {}),
                        java.util.HexFormat.of().formatHex(rs.getBytes("hoofd"))))
                .list();
    }

    /** Opens the dossier of somebody who left, to read; writes a line in the read log. Empty when it is not there for this person. */
    @Transactional
    public Optional<Oud> open(Bezoeker wie, UUID leerling, String onderdeel) {
        return jdbc.sql("select * from bewaren.open_oud(?, ?)")
                .params(leerling, onderdeel)
                .query((rs, n) -> new Oud(
                        leerling,
                        rs.getString("naam"),
                        rs.getString("nummer"),
                        rs.getObject("geboortedatum", LocalDate.class),
                        rs.getObject("locatie_id", UUID.class),
                        rs.getObject("uitgeschreven_op", LocalDate.class),
                        rs.getString("als"),
                        klassen(rs.getArray("klassen")),
                        leeg(rs.getString("stop_reden")),
                        leeg(rs.getString("stop_naam")),
                        rs.getTimestamp("stop_op") == null
                                ? null
                                : rs.getTimestamp("stop_op").toInstant(),
                        rs.getBoolean("mag_opheffen")))
                .optional();
    }

    /** The roles of this person at a location: what the plan closes to a few roles, is read with one of those. */
    public List<String> rollen(UUID locatie) {
        return jdbc.sql("select * from bewaren.mijn_rollen(?)")
                .param(locatie)
                .query(String.class)
                .list();
    }

    private boolean waar(String sql, Object... waarden) {
        return jdbc.sql(sql).params(waarden).query(Boolean.class).single();
    }

    private Timestamp nu() {
        return Timestamp.from(klok.nu());
    }

    private static String leeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }

    private static List<Klasse> klassen(java.sql.@Nullable Array nummers) throws java.sql.SQLException {
        return nummers == null
                ? List.of()
                : Arrays.stream((Short[]) nummers.getArray()).map(Klasse::van).toList();
    }
}
