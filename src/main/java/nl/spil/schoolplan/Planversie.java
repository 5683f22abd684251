package nl.spil.schoolplan;

import java.util.UUID;

/**
 * The plan of a location as it was at a moment; it never changes. A zaak, plan or overleg keeps the one it was made under.
 *
 * @param nummer counts up per plan, for people
 */
public record Planversie(UUID id, String sleutel, int nummer, Schoolplan plan) {}
