package nl.spil.schoolplan;

import java.util.List;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;

/** The checks that need the plan as a whole. */
interface Plancontrole {

    void controleer();

    /** All of them, one after the other. */
    static Plancontrole van(Schoolplan plan, BekendeSleutels bekend, Herkomst herkomst, Fouten fouten) {
        var controles = List.of(
                new Verwijzingcontrole(plan, bekend, herkomst, fouten),
                new Routecontrole(herkomst, fouten),
                new Kluiscontrole(herkomst, fouten),
                new Toegangscontrole(plan, herkomst, fouten),
                new Onderdeelcontrole(herkomst, fouten),
                new Plekcontrole(plan, herkomst, fouten),
                new Inzetcontrole(plan, herkomst, fouten));
        return () -> controles.forEach(Plancontrole::controleer);
    }
}
