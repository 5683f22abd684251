package nl.spil.registratie;

import java.util.Set;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** A form that goes out starts its follow-up. */
@Component
class Registratiefeiten implements Sleutelbron {

    @Override
    public Set<String> feiten() {
        return Set.of(Registraties.VERSTUURD);
    }
}
