package nl.spil.termijn;

import java.util.UUID;

/** What a term is about, for the module that started it: a zaak, a plan, an overleg. Opaque here. */
public record Onderwerp(String soort, UUID id) {}
