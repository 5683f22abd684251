package nl.spil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Spil: one deployable, one PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Spil", sharedModules = "gedeeld")
public class Spil {

    public static void main(String[] args) {
        SpringApplication.run(Spil.class, args);
    }
}
