package nl.spil.registratie.web;

import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.registratie.Registratielijst.Rij;
import nl.spil.schoolplan.Formulier;

/** What was written down about a pupil, and what this person may write down. */
public record LeerlingregistratiesPage(
        LeerlingKop kop, String waarom, List<Formulier> invulbaar, String zaak, List<Rij> rijen) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/registraties";
    }

    public String nieuw(Formulier f) {
        return url() + "/nieuw?formulier=" + f.id() + (zaak.isEmpty() ? "" : "&zaak=" + zaak);
    }
}
