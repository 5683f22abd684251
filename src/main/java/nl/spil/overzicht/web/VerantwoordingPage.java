package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overzicht.Verantwoording.Deel;
import nl.spil.overzicht.Verantwoording.Dossier;
import nl.spil.zaak.Zaak;

/**
 * What school and partners did, for one zaak.
 *
 * @param procedure what the procedure is called
 * @param maker who puts it together, now
 */
public record VerantwoordingPage(
        Zaak zaak, LeerlingKop kop, String waarom, String procedure, Dossier dossier, String maker, LocalDate vandaag) {

    public List<Deel> delen() {
        return List.of(Deel.values());
    }
}
