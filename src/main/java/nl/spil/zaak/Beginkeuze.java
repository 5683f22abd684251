package nl.spil.zaak;

import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Zaaktype;

/** A procedure that somebody may begin for a pupil, in one of the phases in which it can begin. */
public record Beginkeuze(Zaaktype zaaktype, Fase fase) {

    /** What a form sends: the procedure, with the phase when there is more than one to begin in. */
    public String sleutel() {
        return zaaktype.beginfasen().size() == 1 ? zaaktype.id() : zaaktype.id() + "/" + fase.id();
    }

    public String naam() {
        return zaaktype.beginfasen().size() == 1 ? zaaktype.naam() : zaaktype.naam() + ", vanaf ‘" + fase.naam() + "’";
    }

    /** Whether a term starts on the day on which it happened, which may have been before today. */
    public boolean vraagtDag() {
        return !fase.meldt().isEmpty();
    }
}
