package nl.spil.delen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was shared about the opened pupil, as far as this person may read it. */
@Component
class Delinglezer {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Deel.Regel>> REGELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Klok klok;

    Delinglezer(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    List<Deling> van(Inzage inzage) {
        return lees(inzage, null);
    }

    Optional<Deling> een(Inzage inzage, UUID id) {
        return lees(inzage, id).stream().findFirst();
    }

    private List<Deling> lees(Inzage inzage, @Nullable UUID id) {
        Map<UUID, List<Deling.Stap>> stappen = stappen(inzage, id);
        return jdbc.sql("""
                        select d.*, (d.op at time zone 'Europe/Amsterdam')::date as dag, coalesce(g.geldt, false) as geldt
                          from delen.deling d left join delen.gelden() g on g.id = d.id
                         where d.leerling_id = :leerling and (:id::uuid is null or d.id = :id) order by d.op desc, d.id""")
                .param("leerling", inzage.leerling())
                .param("id", id)
                .query((rs, n) -> deling(rs, stappen))
                .list();
    }

    private Deling deling(ResultSet rs, Map<UUID, List<Deling.Stap>> stappen) throws SQLException {
        UUID id = Objects.requireNonNull(rs.getObject("id", UUID.class));
        return new Deling(
                id,
                Objects.requireNonNull(rs.getObject("leerling_id", UUID.class)),
                rs.getString("deeldoel"),
                rs.getString("naam"),
                rs.getString("doel"),
                rs.getString("grondslag").equals("wettelijke-plicht"),
                rs.getBoolean("alleen_thuis"),
                rs.getString("toestemming"),
                rs.getString("organisatie"),
                rs.getString("aan_wie").isEmpty() ? rs.getString("organisatie") : rs.getString("aan_wie"),
                rs.getString("ontvanger"),
                rs.getString("toelichting"),
                rs.getInt("geldig_dagen"),
                rs.getString("bron"),
                Objects.requireNonNull(rs.getObject("door", UUID.class)),
                rs.getString("door_naam"),
                Objects.requireNonNull(rs.getObject("dag", LocalDate.class)),
                rs.getBoolean("geldt"),
                stappen.getOrDefault(id, List.of()),
                klok.vandaag());
    }

    private Map<UUID, List<Deling.Stap>> stappen(Inzage inzage, @Nullable UUID id) {
        Map<UUID, List<Deling.Stap>> uit = new HashMap<>();
        jdbc.sql("""
                        select deling_id, soort, tekst, tot, door, door_naam, hoedanigheid, op from delen.deelstap
                         where leerling_id = :leerling and (:id::uuid is null or deling_id = :id) order by volgorde""").param("leerling", inzage.leerling()).param("id", id).query(rs -> {
            uit.computeIfAbsent(rs.getObject(1, UUID.class), k -> new java.util.ArrayList<>())
                    .add(new Deling.Stap(
                            rs.getString(2),
                            rs.getString(3),
                            rs.getObject(4, LocalDate.class),
                            rs.getObject(5, UUID.class),
                            rs.getString(6),
                            rs.getString(7),
                            Objects.requireNonNull(rs.getObject(8, OffsetDateTime.class))
                                    .toInstant()));
        });
        return uit;
    }

    /** The frozen copy. */
    List<Deel> delen(Inzage inzage, UUID deling) {
        return jdbc.sql("""
                        select stuk, naam, inhoud::text from delen.deel
                         where leerling_id = :leerling and deling_id = :deling order by volgorde""")
                .param("leerling", inzage.leerling())
                .param("deling", deling)
                .query((rs, n) -> new Deel(rs.getString(1), rs.getString(2), JSON.readValue(rs.getString(3), REGELS)))
                .list();
    }
}
