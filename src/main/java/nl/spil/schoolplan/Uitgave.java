package nl.spil.schoolplan;

import java.time.Instant;

/**
 * A plan as anyone may read it.
 *
 * @param school name of the school where it runs
 * @param locatie name of the place where it runs
 * @param vastgelegdOp when this version came into use
 */
public record Uitgave(Planversie versie, String school, String locatie, Instant vastgelegdOp) {}
