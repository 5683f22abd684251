package nl.spil.rechten;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.rechten.Verzoek.Bericht;
import nl.spil.schoolplan.DoorGezin.Recht;
import nl.spil.toegang.Bezoeker;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what families asked. Row-level security decides which of them are there: one parent does not see the other's. */
@Component
class Verzoekopslag {

    private static final String KIES = """
            select v.id, v.zaak_id, v.klasse, v.recht, v.zaaktype, v.naam, v.tekst, v.over, v.hoedanigheid, v.wijze, v.verzoeker_id, v.verzoeker_naam, v.op,
                   b.soort, b.kop, b.tekst as bericht, b.dag, b.begin, b.plaats, b.medewerker, b.door_naam, b.op as bericht_op
              from rechten.verzoek v
              left join rechten.bericht b on b.verzoek_id = v.id
             where %s
             order by v.op desc, v.id, b.op desc, b.id desc""";

    private final JdbcClient jdbc;
    private final Klok klok;

    Verzoekopslag(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    List<Verzoek> vanLeerling(UUID leerling) {
        return lees("v.leerling_id = ?", leerling);
    }

    Optional<Verzoek> zoek(UUID id) {
        return lees("v.id = ?", id).stream().findFirst();
    }

    Optional<Verzoek> vanZaak(UUID zaak) {
        return lees("v.zaak_id = ?", zaak).stream().findFirst();
    }

    private List<Verzoek> lees(String waar, UUID sleutel) {
        Map<UUID, Verzoek> uit = new LinkedHashMap<>();
        jdbc.sql(KIES.formatted(waar)).param(sleutel).query(rs -> {
            UUID id = rs.getObject("id", UUID.class);
            Verzoek v = uit.get(id);
            if (v == null) {
                v = verzoek(rs, id);
                uit.put(id, v);
            }
            if (rs.getString("soort") != null) v.berichten().add(bericht(rs));
        });
        return List.copyOf(uit.values());
    }

    private static Verzoek verzoek(ResultSet rs, UUID id) throws SQLException {
        return new Verzoek(
                id,
                rs.getObject("zaak_id", UUID.class),
                rs.getInt("klasse"),
                Recht.valueOf(rs.getString("recht").toUpperCase(Locale.ROOT)),
                rs.getString("zaaktype"),
                rs.getString("naam"),
                rs.getString("tekst"),
                rs.getString("over"),
                rs.getString("hoedanigheid"),
                rs.getString("wijze"),
                rs.getObject("verzoeker_id", UUID.class),
                rs.getString("verzoeker_naam"),
                rs.getTimestamp("op").toInstant(),
                new ArrayList<>());
    }

    private static Bericht bericht(ResultSet rs) throws SQLException {
        return new Bericht(
                Verzoek.Soort.valueOf(rs.getString("soort").toUpperCase(Locale.ROOT)),
                rs.getString("kop"),
                rs.getString("bericht"),
                rs.getObject("dag", LocalDate.class),
                rs.getObject("begin", LocalTime.class),
                rs.getString("plaats"),
                rs.getString("medewerker"),
                rs.getString("door_naam"),
                rs.getTimestamp("bericht_op").toInstant());
    }

    /** Who asked, and how it came. */
    record Vrager(UUID account, String naam, boolean leerling, String wijze) {}

    UUID maak(Bezoeker wie, Zaak zaak, Recht recht, String naam, String tekst, String over, Vrager vrager) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into rechten.verzoek (id, bestuur_id, leerling_id, zaak_id, klasse, recht, zaaktype, naam, tekst, over, hoedanigheid, wijze, verzoeker_id,
                                             verzoeker_naam, door, door_naam, op)
                values (:id, :bestuur, :leerling, :zaak, :klasse, :recht, :zaaktype, :naam, :tekst, :over, :hoedanigheid, :wijze, :verzoeker, :verzoekerNaam, :wie, :doorNaam, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", zaak.leerling())
                .param("zaak", zaak.id())
                .param("klasse", zaak.klasse().nummer())
                .param("recht", recht.sleutel())
                .param("zaaktype", zaak.zaaktype())
                .param("naam", naam)
                .param("tekst", tekst)
                .param("over", over)
                .param("hoedanigheid", vrager.leerling() ? "leerling" : "ouder")
                .param("wijze", vrager.wijze())
                .param("verzoeker", vrager.account())
                .param("verzoekerNaam", vrager.naam())
                .param("wie", wie.accountId())
                .param("doorNaam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return id;
    }

    /** Something that the school lets know. */
    record Nieuw(
            Verzoek.Soort soort,
            String kop,
            String tekst,
            @Nullable UUID besluit,
            @Nullable LocalDate dag,
            @Nullable LocalTime begin,
            String plaats,
            @Nullable UUID medewerkerId,
            String medewerker) {

        static Nieuw van(Verzoek.Soort soort, String kop, String tekst) {
            return new Nieuw(soort, kop, tekst, null, null, null, "", null, "");
        }
    }

    void laatWeten(String doorNaam, Zaak zaak, Verzoek verzoek, Nieuw n) {
        jdbc.sql("""
                insert into rechten.bericht (id, bestuur_id, leerling_id, verzoek_id, klasse, soort, kop, tekst, besluit_id, dag, begin, plaats,
                                             medewerker_id, medewerker, door, door_naam, op)
                values (:id, toegang.bestuur(), :leerling, :verzoek, :klasse, :soort, :kop, :tekst, :besluit, :dag, :begin, :plaats,
                        :medewerkerId, :medewerker, toegang.wie(), :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("leerling", zaak.leerling())
                .param("verzoek", verzoek.id())
                .param("klasse", zaak.klasse().nummer())
                .param("soort", n.soort().sleutel())
                .param("kop", n.kop())
                .param("tekst", n.tekst())
                .param("besluit", n.besluit(), java.sql.Types.OTHER)
                .param("dag", n.dag(), java.sql.Types.DATE)
                .param("begin", n.begin(), java.sql.Types.TIME)
                .param("plaats", n.plaats())
                .param("medewerkerId", n.medewerkerId(), java.sql.Types.OTHER)
                .param("medewerker", n.medewerker())
                .param("naam", doorNaam)
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }
}
