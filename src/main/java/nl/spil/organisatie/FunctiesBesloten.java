package nl.spil.organisatie;

import java.util.UUID;

/** A second person decided on functies that waited: who was waited for is there, or does not come. */
public record FunctiesBesloten(UUID bestuurId) {}
