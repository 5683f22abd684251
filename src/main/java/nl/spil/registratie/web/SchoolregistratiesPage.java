package nl.spil.registratie.web;

import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.registratie.Registratielijst;
import nl.spil.registratie.Registratielijst.Filter;
import nl.spil.registratie.Registratielijst.Lijst;
import nl.spil.schoolplan.Formulier;

/** What was written down about a location, and what this person may write down there. */
public record SchoolregistratiesPage(
        Locatie locatie, List<Locatie> locaties, List<Formulier> invulbaar, Lijst lijst, Filter filter) {

    public String nieuw(Formulier f) {
        return "/registraties/school/nieuw?formulier=" + f.id() + "&locatie=" + locatie.id();
    }

    public String blad(int nummer) {
        return "/registraties/school?locatie=" + locatie.id() + "&formulier=" + filter.formulier() + "&staat="
                + filter.staat() + "&blad=" + nummer;
    }

    public boolean heeftVorige() {
        return filter.blad() > 1;
    }

    public boolean heeftVolgende() {
        return filter.blad() * Registratielijst.PER_BLAD < lijst.aantal();
    }
}
