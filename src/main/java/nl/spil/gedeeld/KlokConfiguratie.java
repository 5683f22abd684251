package nl.spil.gedeeld;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KlokConfiguratie {

    @Bean
    @ConditionalOnMissingBean
    Clock systeemklok() {
        return Clock.systemUTC();
    }

    @Bean
    Klok klok(Clock clock) {
        return new Klok(clock);
    }
}
