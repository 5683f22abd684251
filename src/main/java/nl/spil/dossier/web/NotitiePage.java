package nl.spil.dossier.web;

import java.util.Map;
import nl.spil.concept.Concept;

/**
 * The form for a notitie.
 *
 * @param begin prefix of the places where its texts save themselves
 * @param vervangt id of the notitie that is corrected; empty for a new one
 * @param aantekening whether the plan of the school lets somebody write for himself alone
 * @param terug where filing leads to: vandaag, tijdlijn or leerling
 */
public record NotitiePage(
        String leerlingId,
        String naam,
        String klas,
        Map<String, String> soorten,
        String soort,
        String waarbij,
        String tekst,
        String afspraak,
        String op,
        String vandaag,
        boolean vrijgegeven,
        boolean meerOpen,
        String begin,
        Map<String, Concept> concepten,
        String vervangt,
        String terug,
        String annuleer,
        int max,
        boolean aantekening,
        Map<String, String> fouten) {

    public int versie(String veld) {
        return concepten.getOrDefault(begin + veld, Concept.LEEG).versie();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean verbetert() {
        return !vervangt.isEmpty();
    }
}
