package nl.spil.registratie;

import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import org.springframework.stereotype.Component;

/** What was written down with a form, in the tijdlijn of the pupil, for whoever may read it. */
@Component
class Registratietijdlijn implements Tijdlijnbron {

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return inzage.klassen(1).length > 0;
    }

    @Override
    public String functie() {
        return "registratie.tijdlijn";
    }
}
