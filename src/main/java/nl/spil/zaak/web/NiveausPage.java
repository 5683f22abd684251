package nl.spil.zaak.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Kengetallen;
import nl.spil.zaak.Niveautelling.Telling;

/** Pupils per level of support. */
public record NiveausPage(LocalDate dag, String getypt, String fout, List<Telling> tellingen) {

    public Map<String, String> fouten() {
        return fout.isEmpty() ? Map.of() : Map.of("dag", fout);
    }

    public String opDag() {
        return Datum.lang(dag);
    }

    /** As this person may read it: who may not see pupils, sees no small numbers. */
    public String getal(Telling t, long n) {
        return t.onderdrukt() ? Kengetallen.aantal(n) : String.valueOf(n);
    }
}
