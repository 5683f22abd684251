package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import nl.spil.concept.Concept;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Inbreng;

/** Recording what the pupil said. */
public record HorenPage(
        LeerlingKop kop,
        Plandossier plan,
        List<Inbreng> inbreng,
        String gehoordOp,
        String watGezegd,
        String invloed,
        String redenNiet,
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
