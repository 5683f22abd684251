package nl.spil.toestemming;

import java.util.Set;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** Who asks for consent, waits for the answer. */
@Component
class Toestemmingsfeitenbron implements Sleutelbron {

    @Override
    public Set<String> feiten() {
        return Set.of(Toestemmingen.GEVRAAGD);
    }

    @Override
    public Set<String> termijnen() {
        return Set.of(Toestemmingen.TERMIJN);
    }
}
