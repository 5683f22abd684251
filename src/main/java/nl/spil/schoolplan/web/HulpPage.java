package nl.spil.schoolplan.web;

import nl.spil.schoolplan.Planhulp;

/** What can stand where the cursor is. */
public record HulpPage(Planhulp.Plek plek) {}
