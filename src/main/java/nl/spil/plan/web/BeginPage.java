package nl.spil.plan.web;

import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Sjabloon;

/** A pupil without a plan, or without one that this reader may see. */
public record BeginPage(LeerlingKop kop, String waarom, Sjabloon sjabloon, boolean mag) {
    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }
}
