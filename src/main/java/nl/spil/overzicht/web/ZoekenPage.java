package nl.spil.overzicht.web;

import java.util.List;
import nl.spil.overzicht.MijnLeerlingen.Regel;

/** What was found: pupils, things to do, pages. */
public record ZoekenPage(String q, boolean teKort, List<Regel> leerlingen, List<Doel> acties, List<Doel> paginas) {

    public record Doel(String naam, String url, String bij) {}

    public boolean niets() {
        return leerlingen.isEmpty() && acties.isEmpty() && paginas.isEmpty();
    }
}
