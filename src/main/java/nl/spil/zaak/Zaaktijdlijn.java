package nl.spil.zaak;

import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import org.springframework.stereotype.Component;

/** Zorgmeldingen, decisions and answers in the tijdlijn of a pupil, for whoever sees the zaak. */
@Component
class Zaaktijdlijn implements Tijdlijnbron {

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return !inzage.vanGezin() && inzage.klassen(1).length > 0;
    }

    @Override
    public String functie() {
        return "zaak.tijdlijn";
    }
}
