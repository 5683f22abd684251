package nl.spil.rechten;

import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Partij;
import org.jspecify.annotations.Nullable;

/** Whoever asked, looked at again: a pupil became sixteen, or a parent no longer has gezag. */
final class Verzoeker {

    private Verzoeker() {}

    /** Why whoever asked may not have it any more; empty when they may. */
    static String weigering(LeerlingKop kop, @Nullable DoorGezin d, Verzoek verzoek) {
        if (d == null) return "";
        String wie = verzoek.verzoekerNaam();
        String slot = " Leg bij het verzoek vast waarom het niet doorgaat.";
        if (verzoek.hoedanigheid().equals("leerling")) {
            boolean zelf = verzoek.verzoeker().equals(kop.accountId()) && d.mag(Partij.LEERLING, kop.leeftijd());
            return zelf ? "" : wie + " mag dit nu niet zelf vragen (" + d.bron() + ")." + slot;
        }
        if (!d.mag(Partij.OUDER_MET_GEZAG, kop.leeftijd()))
            return kop.roepnaam() + " is nu " + kop.leeftijd() + " jaar. Vanaf die leeftijd vraagt " + kop.roepnaam()
                    + " dit zelf (" + d.bron() + "), en gaat het niet meer naar " + wie + "." + slot;
        boolean gezag =
                kop.oudersMetGezag().stream().anyMatch(o -> verzoek.verzoeker().equals(o.accountId()));
        return gezag
                ? ""
                : wie + " heeft nu geen gezag over " + kop.roepnaam() + ". Het gaat daarom niet naar " + wie + "."
                        + slot;
    }
}
