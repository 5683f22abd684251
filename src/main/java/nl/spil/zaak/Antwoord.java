package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The answer of the school to a zorgmelding (ROUTE-27): which support, why, and from when. Pupil and parents read it. */
public record Antwoord(
        UUID id, UUID zorgmelding, String welke, String waarom, LocalDate vanaf, String doorNaam, Instant op) {}
