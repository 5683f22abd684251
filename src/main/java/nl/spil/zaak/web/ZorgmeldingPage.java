package nl.spil.zaak.web;

import java.util.List;
import nl.spil.formulier.Formulierblad;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.Protocollen.Wijzer;
import nl.spil.schoolplan.Woorden;

/**
 * The form by which the mentor brings a pupil before the team.
 *
 * @param magIndienen whether this person is one who hands it in; others see who that is
 * @param woorden what the school calls things
 * @param toelater the role that may admit it when it is late
 * @param voorWanneer for which meeting it counts when handed in now
 * @param lopend number of the zaak that runs already; empty when handing in opens one
 * @param weigering why it could not be handed in, for the whole form; empty when nothing was refused
 */
public record ZorgmeldingPage(
        LeerlingKop kop,
        String waarom,
        Formulierblad blad,
        boolean magIndienen,
        Woorden woorden,
        String toelater,
        String voorWanneer,
        boolean opTijd,
        String lopend,
        List<Wijzer> protocollen,
        String weigering) {

    public List<String> mentoren() {
        return kop.mentoren().stream().map(LeerlingKop.Mentor::naam).toList();
    }

    /** "zorgmelding", as the form is called here. */
    public String melding() {
        return Woorden.klein(blad.naam());
    }

    public String url() {
        return "/leerlingen/" + kop.id();
    }
}
