package nl.spil.inzet;

import java.util.Set;
import nl.spil.schoolplan.Sleutelbron;
import org.springframework.stereotype.Component;

/** Support for which a yes was asked, and the day that was agreed to look back. */
@Component
class Inzetfeiten implements Sleutelbron {

    static final String GEVRAAGD = "inzet-gevraagd";
    static final String EVALUATIE = "evaluatiedatum-inzet";

    @Override
    public Set<String> feiten() {
        return Set.of(GEVRAAGD, EVALUATIE);
    }
}
