package nl.spil.delen.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.concept.Concept;
import nl.spil.delen.Deling;
import nl.spil.delen.Delingen;
import nl.spil.delen.Delingen.Doel;
import nl.spil.organisatie.LeerlingKop;

/**
 * What was shared about a pupil, and the form to share.
 *
 * @param doelen purposes for which this person may share
 * @param doel the purpose that was chosen
 * @param gekozen parts that are ticked; all of them at first
 */
public record DelingenPage(
        LeerlingKop kop,
        String waarom,
        List<Deling> delingen,
        List<Doel> doelen,
        Optional<Doel> doel,
        List<String> gekozen,
        Concept concept,
        Map<String, String> waarden,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/delen";
    }

    public String plek() {
        return Delingen.plek();
    }

    public String waarde(String veld) {
        return waarden.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
