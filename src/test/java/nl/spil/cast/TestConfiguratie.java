package nl.spil.cast;

import nl.spil.delen.AlleStukken;
import nl.spil.termijn.Herinnerd;
import nl.spil.wandeling.Wereldbouw;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The moved clock instead of the real one, and the owner's door into the database. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Tijd.class,
    EigenaarDatabank.class,
    Mensen.class,
    Schoolserver.class,
    Clamserver.class,
    Zuidwijk.class,
    Schoolinlezer.class,
    Rolschool.Gereedschap.class,
    Planscholen.class,
    Planbesturen.class,
    Procedurescholen.class,
    Overlegscholen.class,
    Wereldbouw.class,
    AlleStukken.class,
    Herinnerd.class
})
class TestConfiguratie {

    /** A bean post processor is made before all else, so by a static method. */
    @Bean
    static Tellen tellen() {
        return new Tellen();
    }

    /** Before everything else that reads settings. */
    @Bean
    static org.springframework.test.context.DynamicPropertyRegistrar buiten(Schoolserver school, Clamserver clam) {
        return instellingen -> {
            school.noem(instellingen);
            clam.noem(instellingen);
        };
    }

    @Bean
    VerzetbareKlok verzetbareKlok() {
        return new VerzetbareKlok();
    }
}
