package nl.spil.schoolplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call at a partner, or who fills a role from outside: kept per location, with dates, never in the plan (PARTNER-01). */
@Component
public class Contactpersonen {

    private final JdbcClient jdbc;
    private final Klok klok;

    Contactpersonen(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Somebody outside the school; one of {@code partner} and {@code rol} is empty. */
    public record Contact(
            UUID id,
            UUID locatie,
            String partner,
            String rol,
            String naam,
            String functie,
            String telefoon,
            String email,
            LocalDate vanaf,
            @Nullable LocalDate tot) {

        public @Nullable LocalDate totEnMet() {
            return tot == null ? null : tot.minusDays(1);
        }
    }

    /** What somebody enters. */
    public record Nieuw(
            String partner,
            String rol,
            String naam,
            String functie,
            String telefoon,
            String email,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate totEnMet) {}

    /** Whether this person keeps the contacts of the location. */
    public boolean houdtBij(UUID locatie) {
        return jdbc.sql("select toegang.leidt(?)")
                .param(locatie)
                .query(Boolean.class)
                .single();
    }

    /** Everybody of today. */
    public List<Contact> opLocatie(UUID locatie) {
        return jdbc.sql("""
                select c.id, c.locatie_id, c.partner, c.rol, c.naam, c.functie, c.telefoon, c.email, c.vanaf, c.tot
                  from schoolplan.contactpersoon c
                 where c.locatie_id = :locatie and c.eindigt is null and c.vanaf <= :dag and (c.tot is null or c.tot > :dag)
                   and not exists (select 1 from schoolplan.contactpersoon e where e.eindigt = c.id and e.vanaf <= :dag)
                 order by c.naam
                """)
                .param("locatie", locatie)
                .param("dag", klok.vandaag())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** @return what is wrong, field to sentence; empty when it was kept */
    @Transactional
    public Map<String, String> voegToe(Bezoeker wie, UUID locatie, Nieuw nieuw) {
        if (!houdtBij(locatie)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (nieuw.partner().isEmpty() == nieuw.rol().isEmpty())
            fouten.put("bij", "Kies bij welke partner of rol deze persoon hoort.");
        if (nieuw.naam().isBlank()) fouten.put("naam", "Vul de naam in.");
        for (Map.Entry<String, String> veld : Map.of(
                        "naam",
                        nieuw.naam(),
                        "functie",
                        nieuw.functie(),
                        "telefoon",
                        nieuw.telefoon(),
                        "email",
                        nieuw.email())
                .entrySet()) {
            if (veld.getValue().length() > 200) fouten.put(veld.getKey(), "Houd het bij tweehonderd tekens.");
        }
        if (!nieuw.email().isBlank() && !nieuw.email().strip().matches("[^@\\s]+@[^@\\s]+"))
            fouten.put("email", "Dit is geen e-mailadres. Schrijf het zoals naam@organisatie.nl.");
        LocalDate vanaf = nieuw.vanaf() == null ? klok.vandaag() : nieuw.vanaf();
        LocalDate tot = nieuw.totEnMet();
        if (tot != null && tot.isBefore(vanaf)) fouten.put("totEnMet", "De laatste dag ligt voor de eerste.");
        if (!fouten.isEmpty()) return fouten;
        jdbc.sql("""
                insert into schoolplan.contactpersoon (id, bestuur_id, locatie_id, partner, rol, naam, functie, telefoon, email, vanaf, tot, door, door_naam, op)
                values (:id, :bestuur, :locatie, :partner, :rol, :naam, :functie, :telefoon, :email, :vanaf, :tot, :wie, :door, :nu)
                """)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("locatie", locatie)
                .param("partner", nieuw.partner())
                .param("rol", nieuw.rol())
                .param("naam", nieuw.naam().strip())
                .param("functie", nieuw.functie().strip())
                .param("telefoon", nieuw.telefoon().strip())
                .param("email", nieuw.email().strip())
                .param("vanaf", vanaf)
                .param("tot", tot == null ? null : tot.plusDays(1))
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    /** From today nobody finds this person here any more. */
    @Transactional
    public UUID beeindig(Bezoeker wie, UUID id) {
        UUID locatie = jdbc.sql("select locatie_id from schoolplan.contactpersoon where id = ? and eindigt is null")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(NietGevonden::new);
        if (!houdtBij(locatie)) throw new NietGevonden();
        jdbc.sql("""
                insert into schoolplan.contactpersoon (id, bestuur_id, locatie_id, partner, rol, naam, vanaf, door, door_naam, op, eindigt)
                select :nieuw, c.bestuur_id, c.locatie_id, c.partner, c.rol, c.naam, :dag, :wie, :door, :nu, c.id
                  from schoolplan.contactpersoon c where c.id = :id
                on conflict (eindigt) do nothing
                """)
                .param("nieuw", Ids.nieuw())
                .param("dag", klok.vandaag())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .param("id", id)
                .update();
        return locatie;
    }

    private static Contact lees(ResultSet rs) throws SQLException {
        return new Contact(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getObject(9, LocalDate.class),
                rs.getObject(10, LocalDate.class));
    }
}
