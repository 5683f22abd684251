package nl.spil.zaak;

import java.time.LocalDate;
import java.util.UUID;

/** A fact that the plan lets a phase or a decision report, such as that extra support turned out to be needed. */
public record FeitGemeld(UUID zaak, UUID leerling, UUID planversie, String feit, LocalDate dag, UUID door) {}
