package nl.spil.portaal.web;

import java.util.function.UnaryOperator;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.organisatie.LeerlingKop;

/**
 * Asking why somebody looked.
 *
 * @param beantwoorder name of who answers; empty when nobody has that role
 * @param schooldagen within how many school days
 */
public record WaaromPage(
        Teksten t,
        LeerlingKop kop,
        Kijker kijker,
        UnaryOperator<String> rolnamen,
        String beantwoorder,
        int schooldagen,
        String tekst,
        int versie,
        String fout) {

    public String url() {
        return "/thuis/" + kop.id() + "/wie-keek-mee";
    }

    public String plek() {
        return KijkersController.plek(kijker);
    }
}
