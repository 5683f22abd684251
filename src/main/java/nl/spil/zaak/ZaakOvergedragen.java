package nl.spil.zaak;

import java.time.Instant;
import java.util.UUID;

/** A zaak has another owner. Published in the same transaction. */
public record ZaakOvergedragen(UUID zaak, String nummer, UUID leerling, UUID van, UUID naar, UUID door, Instant op) {}
