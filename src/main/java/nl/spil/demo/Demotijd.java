package nl.spil.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import nl.spil.gedeeld.Klok;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Lets the demo school live through its autumn before anybody signs in: the services believe it is that day. It only goes
 * back, and it is at today again before the sign-in page offers anybody.
 */
final class Demotijd {

    private final Clock echt;
    private final JdbcClient eigenaar;
    private volatile int dagen;

    Demotijd(Clock echt, FlywayConnectionDetails eigenaar) {
        this.echt = echt;
        this.eigenaar = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(eigenaar.getJdbcUrl()),
                Objects.requireNonNull(eigenaar.getUsername()),
                Objects.requireNonNull(eigenaar.getPassword())));
    }

    /** What the services read as now. */
    Klok klok() {
        return new Klok(() -> Clock.offset(echt, Duration.ofDays(dagen)).instant());
    }

    /** The real day, whatever day it is in the story. */
    LocalDate echteDag() {
        return LocalDate.ofInstant(echt.instant(), Klok.ZONE);
    }

    void zetOp(LocalDate dag) {
        if (dag.isAfter(echteDag())) throw new IllegalArgumentException("de demo kent geen toekomst: " + dag);
        verzet(Math.toIntExact(ChronoUnit.DAYS.between(echteDag(), dag)));
    }

    void terug() {
        verzet(0);
    }

    /** A start that was cut off may have left the calendar of the database in the autumn. */
    void herstel() {
        eigenaar.sql("update toegang.klok set dagen = 0 where dagen < 0").update();
    }

    private void verzet(int nieuw) {
        eigenaar.sql("update toegang.klok set dagen = dagen + :d")
                .param("d", nieuw - dagen)
                .update();
        dagen = nieuw;
    }
}
