package nl.spil.plan;

import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.stereotype.Component;

/**
 * A plan in the tijdlijn of its pupil: begun, laid before its signers, heard, discussed, answered, adopted, and each goal looked
 * back on. Every part under its own rights: a docent reads what was released, a member of the family only its own answer.
 */
@Component
class Plantijdlijn implements Tijdlijnbron {

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return inzage.leestIets(Klasse.OPP);
    }

    @Override
    public String functie() {
        return "plan.tijdlijn";
    }
}
