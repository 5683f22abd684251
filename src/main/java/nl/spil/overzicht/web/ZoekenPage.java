package nl.spil.overzicht.web;

import java.util.List;
import java.util.Locale;
import nl.spil.gedeeld.web.Kader;
import nl.spil.overzicht.MijnLeerlingen.Regel;

/** What was found: pupils, things to do, pages of the menu. */
public record ZoekenPage(String q, boolean teKort, List<Regel> leerlingen, List<Doel> acties) {

    public record Doel(String naam, String url, String bij) {}

    /** The pages of the menu whose name has these letters. */
    public List<Doel> paginas(Kader kader) {
        return kader.menu().stream()
                .filter(p -> past(p.label(), q.strip()))
                .map(p -> new Doel(p.label(), p.url(), ""))
                .toList();
    }

    public boolean niets(Kader kader) {
        return leerlingen.isEmpty() && acties.isEmpty() && paginas(kader).isEmpty();
    }

    static boolean past(String label, String vraag) {
        return label.toLowerCase(Locale.ROOT).contains(vraag.toLowerCase(Locale.ROOT));
    }
}
