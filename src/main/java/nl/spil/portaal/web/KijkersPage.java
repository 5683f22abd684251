package nl.spil.portaal.web;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.portaal.Meekijkers.Kijker;

/** Everybody of the school who looked, of the last weeks. */
public record KijkersPage(Teksten t, LeerlingKop kop, List<Kijker> kijkers, UnaryOperator<String> rolnamen, int weken) {
    public String url() {
        return "/thuis/" + kop.id();
    }
}
