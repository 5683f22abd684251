package nl.spil.overzicht.web;

import java.util.List;
import nl.spil.overzicht.MijnLeerlingen.Groep;

/** About whom a notitie is. Many pupils are folded per group, few lie open. */
public record KiesPage(String q, List<Groep> groepen) {

    private static final int OPEN = 260;

    public String anker(Groep groep) {
        return "groep-" + groepen.indexOf(groep);
    }

    public boolean allesOpen() {
        return groepen.stream().mapToInt(g -> g.leerlingen().size()).sum() <= OPEN;
    }
}
