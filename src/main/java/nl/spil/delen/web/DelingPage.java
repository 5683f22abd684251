package nl.spil.delen.web;

import java.util.List;
import java.util.Map;
import nl.spil.delen.Deel;
import nl.spil.delen.Deling;
import nl.spil.delen.Delingen.Verschil;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.Bewaring;
import nl.spil.toestemming.Stand;
import org.jspecify.annotations.Nullable;

/**
 * One sharing, for who shares.
 *
 * @param stand where the consent stands; null when the law asks it
 * @param mag whether this person may send and recall
 * @param code the code to tell by telephone; only right after sending
 */
public record DelingPage(
        LeerlingKop kop,
        String waarom,
        Bewaring bewaring,
        Deling deling,
        List<Deel> delen,
        List<Verschil> verschillen,
        @Nullable Stand stand,
        boolean mag,
        String code,
        Map<String, String> fouten) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
