package nl.spil.kluis.web;

import java.util.List;
import nl.spil.kluis.Kluisbewaren;
import nl.spil.kluis.Kluisdossiers.Regel;
import nl.spil.kluis.Signalen.Beginsel;
import nl.spil.kluis.Signalen.Signaal;

/** What waits in the vault and what is in it, for this person. */
public record KluisPage(
        List<Signaal> signalen,
        List<Regel> dossiers,
        List<Beginsel> beginsels,
        List<Kluisbewaren.Regel> weg,
        List<Kluisbewaren.Bewijs> bewijzen) {

    /** What kind of file, for who may not see whose it is. */
    public static String soort(int klasse) {
        return klasse == 11 ? "Dossier van de meldcode" : "Vertrouwelijk contact";
    }

    public List<Regel> lopend() {
        return dossiers.stream().filter(r -> r.dossier().open()).toList();
    }

    public List<Regel> gesloten() {
        return dossiers.stream().filter(r -> !r.dossier().open()).toList();
    }
}
