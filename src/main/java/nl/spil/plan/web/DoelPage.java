package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import nl.spil.concept.Concept;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Sjabloon;
import org.jspecify.annotations.Nullable;

/**
 * Writing a goal.
 *
 * @param doelId empty for a new goal
 * @param versie of the goal as it was opened
 * @param plek prefix of where the unsaved texts are kept
 * @param ander what somebody else saved in the meantime, per field; empty when nobody did
 */
public record DoelPage(
        LeerlingKop kop,
        Sjabloon sjabloon,
        String doelId,
        int versie,
        DoelForm velden,
        String plek,
        Map<String, Concept> concepten,
        List<Ander> ander,
        boolean voorgelegd,
        String vanaf,
        Map<String, String> fouten) {

    /** A field with the text of somebody else beside it. */
    public record Ander(String label, String tekst) {}

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    public boolean nieuw() {
        return doelId.isEmpty();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public int conceptVersie(String veld) {
        return concepten.getOrDefault(plek + veld, Concept.LEEG).versie();
    }

    public String waarde(String veld, @Nullable String waarde) {
        String van = waarde == null ? "" : waarde;
        return concepten.getOrDefault(plek + veld, Concept.LEEG).of(van);
    }
}
