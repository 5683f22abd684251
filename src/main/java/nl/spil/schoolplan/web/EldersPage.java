package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.lezing.Elders;

/** What other schools offer for a need. */
public record EldersPage(Planversie versie, String q, List<Elders> gevonden) {

    public String adres() {
        return "/ondersteuningsplan/" + versie.sleutel();
    }
}
