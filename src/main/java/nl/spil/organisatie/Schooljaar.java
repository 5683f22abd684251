package nl.spil.organisatie;

import java.time.LocalDate;
import java.time.Month;

/** A school year runs from 1 August up to and including 31 July. */
public record Schooljaar(String naam, LocalDate begin, LocalDate einde) {

    public static Schooljaar van(LocalDate dag) {
        int jaar = dag.getMonthValue() >= Month.AUGUST.getValue() ? dag.getYear() : dag.getYear() - 1;
        return new Schooljaar(
                jaar + "-" + (jaar + 1), LocalDate.of(jaar, Month.AUGUST, 1), LocalDate.of(jaar + 1, Month.JULY, 31));
    }
}
