package nl.spil.zaak;

import java.util.Map;
import nl.spil.schoolplan.Besluitsoort.Eis;

/**
 * The fields of a decision on a page; {@code zaak/besluitvelden.jte} shows them. Only what the plan asks of this kind of
 * decision is asked.
 *
 * @param uitvoerders account to name and role
 * @param niveaus level to name; the school chooses, nothing is computed
 * @param aspecten aspect to name
 * @param plek beginning of the places of the drafts
 * @param versies draft to version
 * @param vandaag ISO date
 */
public record Besluitblad(
        Keuze keuze,
        Map<String, String> uitvoerders,
        Map<String, String> niveaus,
        Map<String, String> aspecten,
        Besluitinvoer invoer,
        Map<String, String> fouten,
        String plek,
        Map<String, Integer> versies,
        String leerling,
        String vandaag,
        int versie) {

    public boolean vraagt(String eis) {
        return keuze.vereist(Eis.valueOf(eis));
    }

    public String waarde(String naam) {
        return invoer.waarde(naam);
    }

    public String fout(String naam) {
        return fouten.getOrDefault(naam, "");
    }

    public int conceptVersie(String naam) {
        return versies.getOrDefault(plek + naam, 0);
    }
}
