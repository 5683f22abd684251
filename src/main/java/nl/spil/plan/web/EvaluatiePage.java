package nl.spil.plan.web;

import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Sjabloon;

/** Looking back on a goal. */
public record EvaluatiePage(
        LeerlingKop kop,
        Sjabloon sjabloon,
        Doel doel,
        String gehoudenOp,
        String uitkomst,
        String bewijs,
        String vervolg,
        String plek,
        int versieBewijs,
        int versieVervolg,
        String vandaag,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
