package nl.spil.organisatie;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a school prints on its letters: name of the vestiging, brin, address and whom to turn to (CONFIG-10). Kept by beheer. */
@Component
public class Locatiegegevens {

    private static final int LANGST = 200;

    private final JdbcClient jdbc;

    Locatiegegevens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything may be empty; then it is not printed. */
    public record Gegevens(
            String vestiging,
            String brin,
            String vestigingsnummer,
            String adres,
            String postcode,
            String woonplaats,
            String telefoon,
            String email,
            String site,
            String leiding,
            String contactpersoon) {

        public static final Gegevens LEEG = new Gegevens("", "", "", "", "", "", "", "", "", "", "");

        public boolean leeg() {
            return equals(LEEG);
        }

        /** "00BD 02", empty when there is none. */
        public String brinMetVestiging() {
            return (brin + " " + vestigingsnummer).strip();
        }

        /** "Schoolstraat 1, 2771 BX Boskoop". */
        public String postadres() {
            return String.join(
                    ", ",
                    Stream.of(adres, (postcode + " " + woonplaats).strip())
                            .filter(s -> !s.isEmpty())
                            .toList());
        }
    }

    public Gegevens van(UUID locatie) {
        return jdbc.sql("""
                select vestiging, brin, vestigingsnummer, adres, postcode, woonplaats, telefoon, email, site, leiding, contactpersoon
                  from organisatie.locatie where id = ?
                """).param(locatie).query(Gegevens.class).optional().orElseThrow(NietGevonden::new);
    }

    /** @return what is wrong, field to sentence; empty when it was kept */
    @Transactional
    public Map<String, String> bewaar(Bezoeker beheer, UUID locatie, Gegevens g) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!g.brin().isEmpty() && !g.brin().matches("[0-9]{2}[A-Z]{2}"))
            fouten.put("brin", "Een brinnummer is twee cijfers en twee letters, zoals 00BD.");
        if (!g.vestigingsnummer().isEmpty() && !g.vestigingsnummer().matches("[0-9]{2}"))
            fouten.put("vestigingsnummer", "Een vestigingsnummer is twee cijfers, zoals 02.");
        if (!g.postcode().isEmpty() && !g.postcode().matches("[1-9][0-9]{3} ?[A-Z]{2}"))
            fouten.put("postcode", "Schrijf de postcode als 1234 AB.");
        if (!g.email().isEmpty() && !g.email().matches("[^@\\s]+@[^@\\s]+"))
            fouten.put("email", "Dit is geen e-mailadres. Schrijf het zoals naam@school.nl.");
        if (!g.site().isEmpty() && !g.site().matches("https?://\\S+"))
            fouten.put("site", "Begin het webadres met https://.");
        if (Stream.of(
                        g.vestiging(),
                        g.adres(),
                        g.woonplaats(),
                        g.telefoon(),
                        g.email(),
                        g.site(),
                        g.leiding(),
                        g.contactpersoon())
                .anyMatch(s -> s.length() > LANGST)) fouten.put("", "Houd elk veld bij " + LANGST + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        int rijen = jdbc.sql("""
                update organisatie.locatie
                   set vestiging = :vestiging, brin = :brin, vestigingsnummer = :vestigingsnummer, adres = :adres, postcode = :postcode,
                       woonplaats = :woonplaats, telefoon = :telefoon, email = :email, site = :site, leiding = :leiding, contactpersoon = :contactpersoon
                 where id = :locatie
                """)
                .param("vestiging", g.vestiging())
                .param("brin", g.brin())
                .param("vestigingsnummer", g.vestigingsnummer())
                .param("adres", g.adres())
                .param("postcode", g.postcode())
                .param("woonplaats", g.woonplaats())
                .param("telefoon", g.telefoon())
                .param("email", g.email())
                .param("site", g.site())
                .param("leiding", g.leiding())
                .param("contactpersoon", g.contactpersoon())
                .param("locatie", locatie)
                .update();
        if (rijen == 0) throw new NietGevonden();
        return Map.of();
    }
}
