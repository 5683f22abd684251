package nl.spil.schoolplan.lezing;

import java.util.List;

/**
 * One thing that a rule says: "Wie leidt" – "Ondersteuningscoördinator".
 *
 * @param naam what it is about; empty for the text of the rule itself
 * @param waarde what it says; several things stand on a line each
 */
public record Feit(String naam, String waarde) {

    /** The name in front of what it says: "Wie leidt:", or the question of the document as it stands. */
    public String kop() {
        return naam.endsWith("?") ? naam : naam + ":";
    }

    /** Each thing by itself. */
    public List<String> delen() {
        return waarde.lines().toList();
    }
}
