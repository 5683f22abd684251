package nl.spil.formulier;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Partner;
import nl.spil.schoolplan.Veld;
import org.springframework.stereotype.Component;

/** The organisations with which the school works today; kept by name. */
@Component
class Partnerkeuze implements Keuzebron {

    private final Klok klok;

    Partnerkeuze(Klok klok) {
        this.klok = klok;
    }

    @Override
    public Veld.Soort soort() {
        return Veld.Soort.PARTNER;
    }

    @Override
    public Map<String, String> keuzes(Invulplaats plaats, Veld veld) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Partner p : plaats.versie().plan().partners()) if (p.geldtOp(klok.vandaag())) uit.put(p.naam(), p.naam());
        return uit;
    }
}
