package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.delen.Uitvoeraanvragen.Aanvraag;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overzicht.Verantwoording.Deel;
import nl.spil.overzicht.Verantwoording.Dossier;
import nl.spil.zaak.Zaak;

/**
 * What school and partners did, for one zaak.
 *
 * @param procedure what the procedure is called
 * @param maker who puts it together, now
 * @param gevraagd the last time this person asked to take it along
 * @param tweeden colleagues who can agree
 */
public record VerantwoordingPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        String procedure,
        Dossier dossier,
        String maker,
        LocalDate vandaag,
        Optional<Aanvraag> gevraagd,
        Map<String, String> tweeden,
        Map<String, String> waarden,
        Map<String, String> fouten) {

    public List<Deel> delen() {
        return List.of(Deel.values());
    }
}
