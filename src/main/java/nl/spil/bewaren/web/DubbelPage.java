package nl.spil.bewaren.web;

import java.util.List;
import nl.spil.bewaren.Dubbelen.Verhuizing;
import nl.spil.bewaren.Dubbelen.Voorstel;

/** @param verhuist what moves, as far as the reader may see it */
public record DubbelPage(Voorstel voorstel, List<Verhuizing> verhuist) {

    public boolean kan() {
        return !voorstel.vanMij() && voorstel.waaromTwee().isEmpty();
    }

    public String actie(String wat) {
        return "/dubbelen/" + voorstel.id() + "/" + wat;
    }
}
