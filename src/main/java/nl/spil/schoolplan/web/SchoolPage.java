package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.organisatie.Locatie;

/** What staff look up about the school: per location a few doors. */
public record SchoolPage(List<Plek> plekken) {

    public record Plek(Locatie locatie, List<Deur> deuren) {}

    /** Where something is, and what one finds there. */
    public record Deur(String naam, String uitleg, String url) {}
}
