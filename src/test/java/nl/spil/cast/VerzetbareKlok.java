package nl.spil.cast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.spil.gedeeld.Klok;

/** Time moves by hand: whole days ahead of the real clock, for the application and the database alike. */
public final class VerzetbareKlok extends Clock {

    private final AtomicLong dagen = new AtomicLong();

    int zetOp(LocalDate dag) {
        long aantal = ChronoUnit.DAYS.between(LocalDate.ofInstant(Instant.now(), Klok.ZONE), dag);
        dagen.set(aantal);
        return Math.toIntExact(aantal);
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
        // By the calendar: late in the evening, so many hours on, it is a day too far where the clock went forward
        // meanwhile.
        return Instant.now().atZone(Klok.ZONE).plusDays(dagen.get()).toInstant();
    }
}
