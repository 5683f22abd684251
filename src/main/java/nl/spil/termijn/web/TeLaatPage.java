package nl.spil.termijn.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.termijn.Termijnregel;

/** What is late at one location. */
public record TeLaatPage(Locatie locatie, List<Locatie> locaties, List<Termijnregel> regels, LocalDate vandaag) {

    public int zonderReden() {
        return (int)
                regels.stream().filter(r -> r.overschredenReden().isEmpty()).count();
    }

    public int wie() {
        return (int) regels.stream().map(Termijnregel::eigenaar).distinct().count();
    }

    public int langste() {
        return regels.isEmpty()
                ? 0
                : (int) (vandaag.toEpochDay() - regels.getFirst().verlooptOp().toEpochDay());
    }
}
