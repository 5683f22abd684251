package nl.spil.plan;

import java.util.Set;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** What the clocks of a schoolplan may start from, as far as it happens in a plan. */
@Component
class Planfeitenbron implements Sleutelbron {

    @Override
    public Set<String> feiten() {
        return Set.of(
                Planplicht.INSCHRIJVING,
                Plantermijnen.BESPROKEN,
                "opp-besproken",
                Plantermijnen.VOORGELEGD,
                Plantermijnen.EVALUATIEDATUM);
    }

    @Override
    public Set<String> termijnen() {
        return Set.of(Plantermijnen.ANTWOORD, Plantermijnen.TEKENEN, Plantermijnen.EVALUATIE);
    }
}
