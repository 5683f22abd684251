package nl.spil.schoolplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.spil.gedeeld.Klok;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that were in force in the bestuur of this transaction, and which text of the bestuur each school took over. */
@Component
class Bronteksten {

    private final JdbcClient jdbc;
    /** A text never changes. */
    private final Map<UUID, String> teksten = new ConcurrentHashMap<>();

    private final Klok klok;

    Bronteksten(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Every text by plan, and what was taken over; both small, so asked at once. Which text is in force is a matter of the day on
     * which somebody asks.
     *
     * @param perPlan what is or was in force, by plan, the one in force first
     * @param komend what was adopted and comes into force later, by plan, the nearest first
     */
    record Stand(
            Map<String, List<Brontekst>> perPlan, Map<String, List<Brontekst>> komend, Map<String, UUID> overgenomen) {

        /** The highest number of a text of this plan. */
        int nummer(String sleutel) {
            return Stream.concat(
                            perPlan.getOrDefault(sleutel, List.of()).stream(),
                            komend.getOrDefault(sleutel, List.of()).stream())
                    .mapToInt(Brontekst::nummer)
                    .max()
                    .orElse(0);
        }

        Optional<Brontekst> laatste(String sleutel) {
            return perPlan.getOrDefault(sleutel, List.of()).stream().findFirst();
        }

        /** The text of the bestuur that this plan rests on: what was taken over, else the first. */
        Optional<Brontekst> ouderVan(String sleutel, String ouder) {
            List<Brontekst> alle = perPlan.getOrDefault(ouder, List.of());
            UUID gekozen = overgenomen.get(sleutel + "/" + ouder);
            if (gekozen == null) return alle.isEmpty() ? Optional.empty() : Optional.of(alle.getLast());
            return alle.stream().filter(b -> b.id().equals(gekozen)).findFirst();
        }
    }

    Stand stand() {
        LocalDate vandaag = klok.vandaag();
        Map<String, List<Brontekst>> perPlan = new LinkedHashMap<>();
        Map<String, List<Brontekst>> komend = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, sleutel, nummer, soort, voor, meegeleverd, vastgesteld_op, vanaf, tot_en_met, evaluatie_jaren, toelichting,
                               door_naam, op
                          from schoolplan.brontekst order by sleutel, nummer desc""")
                .query(Bronteksten::lees)
                .list()
                .forEach(b -> (b.gaatIn().isAfter(vandaag) ? komend : perPlan)
                        .computeIfAbsent(b.sleutel(), k -> new ArrayList<>())
                        .add(b));
        // Stable: of two that came into force on one day, the one that was adopted last.
        perPlan.values()
                .forEach(l -> l.sort(Comparator.comparing(Brontekst::gaatIn).reversed()));
        komend.values().forEach(l -> l.sort(Comparator.comparing(Brontekst::gaatIn)));
        Map<String, UUID> overgenomen = new LinkedHashMap<>();
        if (!perPlan.isEmpty()) {
            jdbc.sql("select sleutel, ouder, brontekst_id, op from schoolplan.overname order by op, id")
                    .query(rs -> {
                        String sleutel = rs.getString(1);
                        Instant op = rs.getTimestamp(4).toInstant();
                        // What was taken over together with a text, holds from the day of that text.
                        boolean nogNiet =
                                komend.getOrDefault(sleutel, List.of()).stream().anyMatch(b -> b.op().equals(op));
                        if (!nogNiet) overgenomen.put(sleutel + "/" + rs.getString(2), rs.getObject(3, UUID.class));
                    });
        }
        return new Stand(perPlan, komend, overgenomen);
    }

    String tekst(Brontekst bron) {
        return tekst(bron.id());
    }

    String tekst(UUID id) {
        String bekend = teksten.get(id);
        if (bekend != null) return bekend;
        String gelezen = jdbc.sql("select tekst from schoolplan.brontekst where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        teksten.put(id, gelezen);
        return gelezen;
    }

    void noteer(UUID bestuur, Brontekst b, String tekst, @Nullable UUID door) {
        jdbc.sql("""
                        insert into schoolplan.brontekst (id, bestuur_id, sleutel, nummer, tekst, soort, voor, meegeleverd, vastgesteld_op, vanaf,
                            tot_en_met, evaluatie_jaren, toelichting, door, door_naam, op)
                        values (:id, :bestuur, :sleutel, :nummer, :tekst, :soort, :voor, :meegeleverd, :vastgesteld, :vanaf,
                            :tot, :jaren, :toelichting, :door, :naam, :op)""")
                .param("id", b.id())
                .param("bestuur", bestuur)
                .param("sleutel", b.sleutel())
                .param("nummer", b.nummer())
                .param("tekst", tekst)
                .param("soort", klein(b.soort()))
                .param("voor", klein(b.voor()))
                .param("meegeleverd", b.meegeleverd())
                .param("vastgesteld", b.vastgesteldOp())
                .param("vanaf", b.vanaf())
                .param("tot", b.totEnMet())
                .param("jaren", b.evaluatieJaren())
                .param("toelichting", b.toelichting())
                .param("door", door)
                .param("naam", b.doorNaam())
                .param("op", java.sql.Timestamp.from(b.op()))
                .update();
    }

    void neemOver(UUID bestuur, String sleutel, Brontekst ouder, Brontekst eigen, @Nullable UUID door) {
        jdbc.sql("""
                        insert into schoolplan.overname (id, bestuur_id, sleutel, ouder, brontekst_id, door, door_naam, op)
                        values (:id, :bestuur, :sleutel, :ouder, :bron, :door, :naam, :op)""")
                .param("id", nl.spil.gedeeld.Ids.nieuw())
                .param("bestuur", bestuur)
                .param("sleutel", sleutel)
                .param("ouder", ouder.sleutel())
                .param("bron", ouder.id())
                .param("door", door)
                .param("naam", eigen.doorNaam())
                .param("op", java.sql.Timestamp.from(eigen.op()))
                .update();
    }

    private static Brontekst lees(ResultSet rs, int n) throws SQLException {
        return new Brontekst(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getInt(3),
                Brontekst.Herkomst.valueOf(rs.getString(4).toUpperCase(Locale.ROOT)),
                Schoolplan.Soort.valueOf(rs.getString(5).toUpperCase(Locale.ROOT)),
                rs.getString(6),
                rs.getObject(7, LocalDate.class),
                rs.getObject(8, LocalDate.class),
                rs.getObject(9, LocalDate.class),
                rs.getObject(10, Integer.class),
                rs.getString(11),
                rs.getString(12),
                rs.getTimestamp(13).toInstant());
    }

    private static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT);
    }
}
