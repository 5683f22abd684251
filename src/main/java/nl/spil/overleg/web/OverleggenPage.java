package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overleg.Overleglijst.Regel;

/** The meetings of a team. */
public record OverleggenPage(
        boolean schrijft,
        List<Regel> dezeWeek,
        List<Regel> later,
        List<Regel> geweest,
        boolean meerLocaties,
        LocalDate vandaag) {

    public boolean leeg() {
        return dezeWeek.isEmpty() && later.isEmpty() && geweest.isEmpty();
    }
}
