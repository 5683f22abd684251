package nl.spil.schoolplan.lezing;

/**
 * One thing that a rule says: "Wie leidt" – "Ondersteuningscoördinator".
 *
 * @param naam what it is about; empty for the text of the rule itself
 */
public record Feit(String naam, String waarde) {}
