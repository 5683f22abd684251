package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or a row of them, as somebody plans it by hand.
 *
 * @param herhaalTot each week up to this day; null for one meeting
 */
public record NieuwOverleg(
        UUID locatie,
        String soort,
        @Nullable LocalDate dag,
        @Nullable LocalTime begin,
        String plaats,
        @Nullable LocalDate herhaalTot) {}
