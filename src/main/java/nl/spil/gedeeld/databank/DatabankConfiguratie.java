package nl.spil.gedeeld.databank;

import java.util.Objects;
import javax.sql.DataSource;
import nl.spil.gedeeld.databank.DatabankInstellingen.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** One PostgreSQL, own or embedded, with four logins. */
@Configuration(proxyBeanMethods = false)
class DatabankConfiguratie {

    @Bean(destroyMethod = "close")
    Databank databank(DatabankInstellingen instellingen) {
        if (instellingen.url() == null || instellingen.url().isBlank()) {
            IngebouwdeDatabank ingebouwd = IngebouwdeDatabank.start(instellingen);
            return new Databank(ingebouwd.logins(), ingebouwd);
        }
        return new Databank(
                new Logins(
                        instellingen.url(),
                        verplicht(instellingen.eigenaar(), "eigenaar"),
                        verplicht(instellingen.app(), "app"),
                        verplicht(instellingen.taak(), "taak"),
                        verplicht(instellingen.kluis(), "kluis")),
                () -> {});
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Databank databank, DatabankInstellingen instellingen) {
        return new SpilDataSource(databank.logins(), instellingen);
    }

    /** Spil asks some thousand different questions; each is taken apart once, where Spring would remember 256 of them. */
    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbc) {
        NamedParameterJdbcTemplate vragen = new NamedParameterJdbcTemplate(jdbc);
        vragen.setCacheLimit(4096);
        return vragen;
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Databank databank) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return databank.logins().eigenaar().naam();
            }

            @Override
            public String getPassword() {
                return databank.logins().eigenaar().wachtwoord();
            }

            @Override
            public String getJdbcUrl() {
                return databank.logins().url();
            }
        };
    }

    private static Login verplicht(@Nullable Login login, String welke) {
        return Objects.requireNonNull(
                login,
                "Zet spil.databank." + welke
                        + ".naam en .wachtwoord, of laat spil.databank.url leeg voor de ingebouwde databank");
    }

    /** The running database; closing it stops the embedded one. */
    record Databank(Logins logins, AutoCloseable einde) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            einde.close();
        }
    }
}
