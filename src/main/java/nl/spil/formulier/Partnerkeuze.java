package nl.spil.formulier;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.schoolplan.Veld;
import org.springframework.stereotype.Component;

/** The organisations with which the plan of the school works; kept by name. */
@Component
class Partnerkeuze implements Keuzebron {

    @Override
    public Veld.Soort soort() {
        return Veld.Soort.PARTNER;
    }

    @Override
    public Map<String, String> keuzes(Invulplaats plaats, Veld veld) {
        Map<String, String> uit = new LinkedHashMap<>();
        plaats.versie().plan().partners().forEach(p -> uit.put(p.naam(), p.naam()));
        return uit;
    }
}
