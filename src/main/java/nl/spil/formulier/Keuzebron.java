package nl.spil.formulier;

import java.util.Map;
import nl.spil.schoolplan.Veld;

/** What can be chosen in a field whose choices are not in the plan: people, partners, meetings. Modules implement it as a bean. */
public interface Keuzebron {

    Veld.Soort soort();

    /** What is kept to what is shown, in the order of the page; empty when there is nothing to choose, and then it is typed. */
    Map<String, String> keuzes(Invulplaats plaats, Veld veld);
}
