package nl.spil.gedeeld;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The only source of "now". Moments are instants; days and terms are days in the Netherlands, whatever the time zone of
 * the machine.
 */
public final class Klok {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    public Klok(Clock clock) {
        this.clock = clock;
    }

    public Instant nu() {
        return clock.instant();
    }

    public LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public LocalDateTime hier() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }
}
