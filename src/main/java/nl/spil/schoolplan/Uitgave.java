package nl.spil.schoolplan;

import java.time.Instant;
import java.util.UUID;
import nl.spil.organisatie.Locatiegegevens.Gegevens;

/**
 * A plan as anyone may read it.
 *
 * @param school name of the school where it runs
 * @param locatie name of the place where it runs
 * @param vastgelegdOp when this version came into use
 * @param adres where that place is and whom to ask, as far as the school filled it in
 * @param bestuur who published it
 * @param bronteksten how many texts this bestuur adopted or took over; another number means that a plan may be another
 */
public record Uitgave(
        Planversie versie,
        String school,
        String locatie,
        Instant vastgelegdOp,
        Gegevens adres,
        UUID bestuur,
        long bronteksten) {}
