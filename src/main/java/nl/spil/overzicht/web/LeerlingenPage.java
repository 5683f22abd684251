package nl.spil.overzicht.web;

import java.util.List;
import java.util.Map;
import nl.spil.overzicht.MijnLeerlingen.Regel;

/**
 * The list of my pupils.
 *
 * @param op how it is ordered: naam or klas
 * @param vorige address of the part before, or empty
 */
public record LeerlingenPage(
        List<Regel> regels,
        int totaal,
        int eerste,
        String q,
        String klas,
        Map<String, String> klassen,
        String op,
        String vorige,
        String volgende) {

    public boolean gefilterd() {
        return !q.isEmpty() || !klas.isEmpty();
    }

    public String opNaam() {
        return LeerlingenController.adres(q, klas, "naam", 0);
    }

    public String opKlas() {
        return LeerlingenController.adres(q, klas, "klas", 0);
    }
}
