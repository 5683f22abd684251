package nl.spil.portaal.web;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.portaal.Meekijkers.Kijker;
import nl.spil.zaak.Uitnodiging;

/**
 * Everybody who looked, of the last weeks, and who from outside may.
 *
 * @param vanBuiten everybody who was ever invited, the newest first
 */
public record KijkersPage(
        Teksten t,
        LeerlingKop kop,
        List<Kijker> kijkers,
        List<Uitnodiging> vanBuiten,
        UnaryOperator<String> rolnamen,
        int weken) {

    public String url() {
        return "/thuis/" + kop.id();
    }
}
