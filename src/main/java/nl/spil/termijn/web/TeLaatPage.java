package nl.spil.termijn.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.termijn.Termijnregel;

/** What is late at one location. */
public record TeLaatPage(Locatie locatie, List<Locatie> locaties, List<Termijnregel> regels, LocalDate vandaag) {

    /** "4 te laat bij 2 mensen, 3 zonder reden". */
    public String samenvatting() {
        long zonder =
                regels.stream().filter(r -> r.overschredenReden().isEmpty()).count();
        long mensen = regels.stream().map(Termijnregel::eigenaar).distinct().count();
        return regels.size() + " te laat bij " + mensen + (mensen == 1 ? " eigenaar" : " eigenaren")
                + (zonder == 0 ? ", alle met reden" : ", " + zonder + " zonder reden");
    }
}
