package nl.spil.zaak;

import java.time.Instant;
import java.util.UUID;

/** The school answered a zorgmelding (ROUTE-27); pupil and parents may read it. Published in the same transaction. */
public record AntwoordGegeven(UUID antwoord, UUID zaak, UUID leerling, UUID zorgmelding, UUID door, Instant op) {}
