package nl.spil.koppeling.web;

import java.util.List;
import java.util.Map;
import nl.spil.koppeling.Import;

/** Upload, and what was imported before. */
public record ImportsPage(List<Import> imports, String fout) {

    public Map<String, String> fouten() {
        return fout.isEmpty() ? Map.of() : Map.of("bestanden", fout);
    }
}
