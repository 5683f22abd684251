package nl.spil.schoolplan;

import org.jspecify.annotations.Nullable;

/** One of the vijf aspecten: a support action names at least one, or it is no support (NIVEAU-03). */
public record Aspect(String id, String naam, @Nullable String voorbeelden, String bron) {}
