package nl.spil.koppeling.web;

import java.util.Map;
import nl.spil.koppeling.Bevinding;
import nl.spil.koppeling.Import;
import nl.spil.koppeling.Importstaat;

/** One import: how far it is, what it found, and what may be done with it. */
public record ImportPage(Import imp, String fout) {

    public boolean magToepassen() {
        return imp.staat() == Importstaat.GECONTROLEERD;
    }

    /** Nothing to do: the school is already as the files say. */
    public boolean nietsTeDoen() {
        var rapport = imp.rapport();
        return rapport != null && rapport.goed() && rapport.geschreven() == 0;
    }

    public boolean veelVertrokken() {
        var rapport = imp.rapport();
        return magToepassen() && rapport != null && rapport.veelVertrokken();
    }

    public Map<String, String> fouten() {
        return fout.isEmpty() ? Map.of() : Map.of("zeker", fout);
    }

    public static String plaats(Bevinding f) {
        if (f.rij() == 0) return "het hele bestand";
        return "regel " + f.rij() + (f.kolom().isEmpty() ? "" : ", kolom " + f.kolom());
    }
}
