package nl.spil.termijn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one term, as it can be printed: source, start fact, calendar, pauses, extensions, proof, history. */
@Component
@Transactional(readOnly = true)
public class Termijnblad {

    private final JdbcClient jdbc;

    Termijnblad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The term itself.
     *
     * @param stilSinds begin of the pause that runs now
     * @param bewijs empty as long as it is not met
     * @param meerKeer how often the schoolplan allows an extension; 0 when it says nothing
     */
    public record Blad(
            UUID id,
            @Nullable UUID leerling,
            String leerlingNaam,
            String klas,
            String soort,
            Klasse klasse,
            String omschrijving,
            String url,
            String bron,
            String startfeit,
            LocalDate startOp,
            Duur duur,
            LocalDate verlooptOp,
            @Nullable LocalDate stilSinds,
            UUID eigenaar,
            String eigenaarNaam,
            String eigenaarRol,
            String escalatieRol,
            List<Integer> waarschuwDagen,
            int meerLengte,
            String meerEenheid,
            int meerKeer,
            @Nullable LocalDate gehaaldOp,
            String gehaaldDoor,
            String bewijs,
            @Nullable LocalDate vervallenOp,
            String vervallenReden,
            String overschredenReden,
            int versie) {

        public boolean open() {
            return gehaaldOp == null && vervallenOp == null;
        }

        public boolean isActie() {
            return NieuweTermijn.ACTIE.equals(soort);
        }

        /** Late now, or met after its day. */
        public boolean teLaat(LocalDate vandaag) {
            LocalDate tot = gehaaldOp == null ? vandaag : gehaaldOp;
            return vervallenOp == null && stilSinds == null && verlooptOp.isBefore(tot);
        }
    }

    public record Pauze(LocalDate van, @Nullable LocalDate tot, String reden) {}

    public record Verlenging(int lengte, Eenheid eenheid, String reden, String door, Instant op) {}

    /** What happened to it: old day, new day, why and by whom. */
    public record Gebeurtenis(
            String soort, @Nullable LocalDate van, @Nullable LocalDate naar, String reden, String door, Instant op) {}

    /** A reminder that went out. */
    public record Herinnering(String soort, LocalDate vervaldatum, int aan, Instant op, boolean gesloten) {}

    /** The term, for who may read it. */
    public Optional<Blad> blad(UUID id, LocalDate vandaag) {
        return jdbc.sql(Werklijst.metNamen("t.*", "select * from termijn.termijn t where t.id = :id"))
                .param("id", id)
                .query((rs, n) -> new Blad(
                        id,
                        rs.getObject("leerling_id", UUID.class),
                        rs.getString("leerling_naam"),
                        rs.getString("klas"),
                        rs.getString("soort"),
                        Klasse.van(rs.getInt("klasse")),
                        rs.getString("omschrijving"),
                        rs.getString("url"),
                        rs.getString("bron"),
                        rs.getString("startfeit"),
                        Objects.requireNonNull(rs.getObject("start_op", LocalDate.class)),
                        new Duur(
                                rs.getInt("lengte"),
                                Eenheid.van(rs.getString("eenheid")),
                                rs.getBoolean("vakanties_tellen"),
                                rs.getObject("vast_op", LocalDate.class)),
                        Objects.requireNonNull(rs.getObject("verloopt_op", LocalDate.class)),
                        rs.getObject("stil_sinds", LocalDate.class),
                        rs.getObject("eigenaar_id", UUID.class),
                        rs.getString("eigenaar_naam"),
                        rs.getString("eigenaar_rol"),
                        rs.getString("escalatie_rol"),
                        List.of((Integer[]) rs.getArray("waarschuw_dagen").getArray()),
                        rs.getInt("meer_lengte"),
                        rs.getString("meer_eenheid"),
                        rs.getInt("meer_keer"),
                        rs.getObject("gehaald_op", LocalDate.class),
                        ofLeeg(rs.getString("gehaald_door")),
                        ofLeeg(rs.getString("bewijs")),
                        rs.getObject("vervallen_op", LocalDate.class),
                        ofLeeg(rs.getString("vervallen_reden")),
                        ofLeeg(rs.getString("overschreden_reden")),
                        rs.getInt("versie")))
                .optional();
    }

    public List<Pauze> pauzes(UUID id) {
        return jdbc.sql("select van, tot, reden from termijn.pauze where termijn_id = :id order by van, id")
                .param("id", id)
                .query((rs, n) -> new Pauze(
                        Objects.requireNonNull(rs.getObject(1, LocalDate.class)),
                        rs.getObject(2, LocalDate.class),
                        rs.getString(3)))
                .list();
    }

    public List<Verlenging> verlengingen(UUID id) {
        return jdbc.sql(
                        "select lengte, eenheid, reden, door, op from termijn.verlenging where termijn_id = :id order by volgorde")
                .param("id", id)
                .query((rs, n) -> new Verlenging(
                        rs.getInt(1),
                        Eenheid.van(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4),
                        moment(rs.getObject(5, OffsetDateTime.class))))
                .list();
    }

    public List<Gebeurtenis> geschiedenis(UUID id) {
        return jdbc.sql(
                        "select soort, van, naar, reden, door, op from termijn.gebeurtenis where termijn_id = :id order by op, id")
                .param("id", id)
                .query((rs, n) -> new Gebeurtenis(
                        rs.getString(1),
                        rs.getObject(2, LocalDate.class),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getString(5),
                        moment(rs.getObject(6, OffsetDateTime.class))))
                .list();
    }

    public List<Herinnering> herinneringen(UUID id) {
        return jdbc.sql("""
                select soort, vervaldatum, coalesce(array_length(aan, 1), 0), op, gesloten_op is not null
                  from termijn.melding where termijn_id = :id order by op, soort""")
                .param("id", id)
                .query((rs, n) -> new Herinnering(
                        rs.getString(1),
                        Objects.requireNonNull(rs.getObject(2, LocalDate.class)),
                        rs.getInt(3),
                        moment(rs.getObject(4, OffsetDateTime.class)),
                        rs.getBoolean(5)))
                .list();
    }

    private static Instant moment(OffsetDateTime op) {
        return op.toInstant();
    }

    private static String ofLeeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }
}
