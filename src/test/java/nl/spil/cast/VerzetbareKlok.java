package nl.spil.cast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.spil.gedeeld.Klok;

/** Time moves by hand: whole days ahead of the real clock, for the application and the database alike. */
public final class VerzetbareKlok extends Clock {

    private final AtomicReference<Duration> verschil = new AtomicReference<>(Duration.ZERO);

    int zetOp(LocalDate dag) {
        long dagen = ChronoUnit.DAYS.between(LocalDate.ofInstant(Instant.now(), Klok.ZONE), dag);
        verschil.set(Duration.ofDays(dagen));
        return Math.toIntExact(dagen);
    }

    @Override
    public ZoneId getZone() {
        return Klok.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(verschil.get());
    }
}
