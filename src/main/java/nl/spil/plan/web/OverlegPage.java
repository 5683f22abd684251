package nl.spil.plan.web;

import java.util.Map;
import nl.spil.concept.Concept;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Sjabloon;

/** Recording the talk about the whole plan. */
public record OverlegPage(
        LeerlingKop kop,
        Sjabloon sjabloon,
        String gehoudenOp,
        String deelnemers,
        boolean metOuders,
        boolean metLeerling,
        String zonderReden,
        String uitkomst,
        String overeenstemming,
        String plek,
        Map<String, Concept> concepten,
        String vandaag,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public int versie(String veld) {
        return concepten.getOrDefault(plek + veld, Concept.LEEG).versie();
    }
}
