package nl.spil.overleg;

import java.util.Set;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** After every meeting the notulen are asked for, once for the meeting and not for every zaak in it. */
@Component
class Overlegfeitenbron implements Sleutelbron {

    @Override
    public Set<String> termijnen() {
        return Set.of(Afsluiting.NOTULEN, Vrijgavepost.BESLUITEN);
    }
}
