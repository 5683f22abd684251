package nl.spil.plan.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.gedeeld.Datum;
import nl.spil.plan.Ontbrekers.Regel;

/** Pupils whose OPP is not in order. */
public record OppenPage(List<Regel> regels, String bron, LocalDate vandaag) {

    public List<Regel> van(String wat) {
        return regels.stream().filter(r -> r.wat().equals(wat)).toList();
    }

    public String sinds(Regel r) {
        LocalDate sinds = r.sinds();
        return sinds == null ? "nog nooit" : Datum.kort(sinds, vandaag);
    }
}
