package nl.spil.cast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL and a real port. One context and one database serve all tests of a run; tests
 * keep apart by making pupils of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spil.databank.map=${java.io.tmpdir}/spil-test-${random.uuid}",
            "spil.databank.vluchtig=true",
            "spil.vernietiging.lijst=${java.io.tmpdir}/spil-vernietigd-${random.uuid}.txt",
            "management.server.port=-1",
            // A school that Spil does not ship, beside those that it does.
            "spil.schoolplannen.map=src/test/resources/vijfde-school",
            // Jobs run when a test says so, on the day it says.
            "db-scheduler.enabled=false"
        })
@Import(TestConfiguratie.class)
public @interface SpilTest {}
