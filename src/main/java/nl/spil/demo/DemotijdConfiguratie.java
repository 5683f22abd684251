package nl.spil.demo;

import java.time.Clock;
import nl.spil.gedeeld.Klok;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In the demo "now" is the day of the story, until the story has arrived at today. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("spil.demo")
class DemotijdConfiguratie {

    @Bean
    Demotijd demotijd(Clock clock, FlywayConnectionDetails eigenaar) {
        return new Demotijd(clock, eigenaar);
    }

    @Bean
    @Primary
    Klok demoklok(Demotijd tijd) {
        return tijd.klok();
    }
}
