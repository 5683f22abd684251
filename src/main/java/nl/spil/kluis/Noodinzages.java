package nl.spil.kluis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Two people open the meldcode of one pupil when nobody with a key is there, for a day. Asking is the same whether there is a file or
 * not; the database decides who may, and that who asks never agrees. Who sees no pupil, as the bestuur, may be the second person and reads
 * who asks, where, since when and what kind of reason: not about whom.
 */
@Service
public class Noodinzages {

    private static final int LANGSTE_REDEN = 1000;

    private final Kluisopslag opslag;
    private final Locaties locaties;
    private final JdbcClient jdbc;

    Noodinzages(Kluisopslag opslag, Locaties locaties, JdbcClient jdbc) {
        this.opslag = opslag;
        this.locaties = locaties;
        this.jdbc = jdbc;
    }

    /**
     * A request that is open, or one of one's own that holds.
     *
     * @param waar the location of the pupil
     * @param over the pupil; empty for who sees no pupil there, and the reason then too
     * @param vanMij whether this person asked it, and so does not agree
     * @param tot until when it holds
     */
    public record Verzoek(
            UUID id,
            String waar,
            String soort,
            String van,
            String over,
            String reden,
            Instant op,
            boolean vanMij,
            @Nullable Instant tot) {}

    /** Whether this person can agree anywhere. */
    public boolean mag(Bezoeker wie) {
        return ergens(wie, "select kluis.mag_nood(:l)");
    }

    /** Whether this person can also ask anywhere, and read about whom somebody else does. */
    public boolean vraagt(Bezoeker wie) {
        return ergens(wie, "select kluis.kent_nood(:l)");
    }

    private boolean ergens(Bezoeker wie, String sql) {
        List<UUID> hier = locaties.van(wie).stream().map(Locatie::id).toList();
        return opslag.als(kluis -> hier.stream()
                .anyMatch(l -> kluis.sql(sql).param("l", l).query(Boolean.class).single()));
    }

    public List<Verzoek> open(Bezoeker wie) {
        return opslag.als(kluis -> kluis.sql(
                        "select id, school, locatie, soort, van, inhoud, gevraagd_op, van_mij, tot from kluis.nood_open()")
                .query((rs, n) -> {
                    UUID id = rs.getObject(1, UUID.class);
                    byte[] inhoud = rs.getBytes(6);
                    Map<String, String> v = inhoud == null ? Map.of() : opslag.ontsluit(inhoud, "noodinzage", id);
                    return new Verzoek(
                            id,
                            Locatie.voluit(rs.getString(2), rs.getString(3)),
                            Noodsoort.van(rs.getString(4)).map(Noodsoort::naam).orElse(""),
                            rs.getString(5),
                            v.getOrDefault("over", ""),
                            v.getOrDefault("reden", ""),
                            rs.getTimestamp(7).toInstant(),
                            rs.getBoolean(8),
                            rs.getTimestamp(9) == null
                                    ? null
                                    : rs.getTimestamp(9).toInstant());
                })
                .list());
    }

    /** @throws NietGevonden when this person may not ask for this pupil */
    public Map<String, String> vraag(Bezoeker wie, @Nullable UUID leerling, @Nullable Noodsoort soort, String reden) {
        if (!vraagt(wie)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (leerling == null) fouten.put("leerling", "Zoek en kies de leerling.");
        if (soort == null) fouten.put("soort", "Kies waarom het niet kan wachten.");
        if (reden.isBlank())
            fouten.put(
                    "reden", "Schrijf op waarom dit nu moet, en waarom het niet kan wachten op wie de sleutel heeft.");
        if (reden.length() > LANGSTE_REDEN) fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty() || leerling == null || soort == null) return fouten;
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        String naam = jdbc.sql("select naam from organisatie.leerling where id = :l")
                .param("l", leerling)
                .query(String.class)
                .optional()
                .orElseThrow(NietGevonden::new);
        UUID id = Ids.nieuw();
        boolean gevraagd =
                opslag.als(kluis -> kluis.sql("select kluis.vraag_nood(:id, :locatie, :wijzer, :inhoud, :soort)")
                        .param("id", id)
                        .param("locatie", locatie.id())
                        .param("wijzer", opslag.wijzer(leerling))
                        .param(
                                "inhoud",
                                opslag.sluit(
                                        Map.of("leerling", leerling.toString(), "over", naam, "reden", reden.strip()),
                                        "noodinzage",
                                        id))
                        .param("soort", soort.sleutel())
                        .query(Boolean.class)
                        .single());
        if (!gevraagd) throw new NietGevonden();
        return fouten;
    }

    /** @throws NietGevonden when it is no longer open, or not this person's to decide */
    public void beslis(Bezoeker wie, UUID id, boolean akkoord) {
        boolean gelukt = opslag.als(kluis -> kluis.sql("select kluis.beslis_nood(:id, :akkoord)")
                .param("id", id)
                .param("akkoord", akkoord)
                .query(Boolean.class)
                .single());
        if (!gelukt) throw new NietGevonden();
    }
}
