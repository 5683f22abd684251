package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.overleg.Scholingsstand.Regel;

/**
 * What the plan lets staff follow, and who did.
 *
 * @param mijn keys of what this person plans
 */
public record ScholingPage(
        List<Locatie> locaties, Locatie locatie, List<Regel> regels, List<String> mijn, LocalDate vandaag) {

    public boolean plant(Regel r) {
        return mijn.contains(r.soort());
    }
}
