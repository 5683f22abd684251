package nl.spil.organisatie;

import java.util.UUID;

/** An import was applied: people, functies or holidays may have changed. What follows, follows after its commit. */
public record SchooljaarIngelezen(UUID bestuurId) {}
