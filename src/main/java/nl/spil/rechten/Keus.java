package nl.spil.rechten;

import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Zaaktype;

/**
 * Something that a family can ask.
 *
 * @param mag whether this person may, at the age that the pupil has now
 * @param loopt whether a request of this person runs already
 */
public record Keus(Zaaktype zaaktype, DoorGezin wat, boolean mag, boolean loopt) {

    /** Whether somebody must say what it is about; asking to see the dossier needs no reason (AVG art. 15). */
    public boolean vraagtTekst() {
        return wat.recht() != DoorGezin.Recht.INZAGE;
    }
}
