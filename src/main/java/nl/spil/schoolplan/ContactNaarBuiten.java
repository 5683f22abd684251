package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

/**
 * Whom somebody from outside calls or writes at this location (SOT-22): on every invitation, letter and involvement, unless one zaak has
 * somebody else for a reason.
 */
public record ContactNaarBuiten(@Verwijst(ROL) String rol, String bron) {}
