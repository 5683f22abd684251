package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or a row of them, as somebody plans it by hand.
 *
 * @param groep the class, for a meeting of a class
 * @param thema what it is about this time, for a meeting without pupils
 * @param ouders whether the parents are invited, for a meeting about one pupil
 * @param leerling whether the pupil is
 * @param herhaalTot each week up to this day; null for one meeting
 */
public record NieuwOverleg(
        UUID locatie,
        String soort,
        @Nullable LocalDate dag,
        @Nullable LocalTime begin,
        String plaats,
        @Nullable LocalDate herhaalTot,
        @Nullable UUID groep,
        String thema,
        boolean ouders,
        boolean leerling) {}
