package nl.spil.toegang;

import java.util.UUID;

/**
 * Somebody has another second step at sign-in. Told to its owner, who may not have done it.
 *
 * @param factor the new step
 * @param hoe "een app voor codes" or "een passkey"
 */
public record TweedeStapIngesteld(UUID bestuur, UUID account, UUID factor, String hoe) {}
