package nl.spil.gedeeld;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The only source of "now". Moments are instants; days and terms are days in the Netherlands, whatever the time zone of
 * the machine.
 */
public final class Klok {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final InstantSource bron;

    public Klok(InstantSource bron) {
        this.bron = bron;
    }

    public Instant nu() {
        return bron.instant();
    }

    public LocalDate vandaag() {
        return LocalDate.ofInstant(bron.instant(), ZONE);
    }

    public LocalDateTime hier() {
        return LocalDateTime.ofInstant(bron.instant(), ZONE);
    }
}
