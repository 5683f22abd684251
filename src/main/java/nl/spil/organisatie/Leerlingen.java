package nl.spil.organisatie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop.Mentor;
import nl.spil.organisatie.LeerlingKop.Ouder;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The pupils, as the administration of the school knows them. */
@Component
public class Leerlingen {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Leerlingen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** How old the opened pupil is today. */
    public int leeftijd(Inzage inzage) {
        LocalDate geboren = jdbc.sql("select geboortedatum from organisatie.leerling where id = ?")
                .param(inzage.leerling())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NietGevonden::new);
        return Datum.leeftijd(geboren, klok.vandaag());
    }

    /** Who the opened pupil is, in one statement. */
    public LeerlingKop kop(Inzage inzage) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("select * from organisatie.kop(:leerling)")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> lees(rs, dag))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** The same, as one JSON object that a larger statement brought (overzicht.blad). */
    public LeerlingKop kop(String json) {
        Rij r = JSON.readValue(json, Rij.class);
        return new LeerlingKop(
                r.id(),
                r.nummer(),
                r.naam(),
                r.roepnaam(),
                r.geboortedatum(),
                Datum.leeftijd(r.geboortedatum(), klok.vandaag()),
                ofLeeg(r.klas()),
                r.klasId(),
                r.leerjaar(),
                r.accountId(),
                r.locatie(),
                r.mentoren(),
                r.ouders());
    }

    private record Rij(
            UUID id,
            String nummer,
            String naam,
            String roepnaam,
            LocalDate geboortedatum,
            @Nullable String klas,
            @Nullable UUID klasId,
            String leerjaar,
            @Nullable UUID accountId,
            Locatie locatie,
            List<Mentor> mentoren,
            List<Ouder> ouders) {}

    private static LeerlingKop lees(ResultSet rs, LocalDate dag) throws SQLException {
        LocalDate geboren = rs.getObject("geboortedatum", LocalDate.class);
        return new LeerlingKop(
                rs.getObject("id", UUID.class),
                rs.getString("nummer"),
                rs.getString("naam"),
                rs.getString("roepnaam"),
                geboren,
                Datum.leeftijd(geboren, dag),
                ofLeeg(rs.getString("klas")),
                rs.getObject("klas_id", UUID.class),
                rs.getString("leerjaar"),
                rs.getObject("account_id", UUID.class),
                new Locatie(
                        rs.getObject("locatie_id", UUID.class),
                        rs.getString("sleutel"),
                        rs.getString("school"),
                        rs.getString("locatie"),
                        rs.getString("schoolplan"),
                        rs.getString("telefoon")),
                lijst(rs.getString("mentoren"), Mentor[].class),
                lijst(rs.getString("ouders"), Ouder[].class));
    }

    private static <T> List<T> lijst(String json, Class<T[]> soort) {
        return Arrays.asList(JSON.readValue(json, soort));
    }

    private static String ofLeeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }
}
