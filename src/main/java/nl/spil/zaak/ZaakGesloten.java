package nl.spil.zaak;

import java.time.Instant;
import java.util.UUID;

/** A zaak came to its end. Published in the same transaction. */
public record ZaakGesloten(UUID zaak, String nummer, UUID leerling, String resultaat, UUID door, Instant op) {}
