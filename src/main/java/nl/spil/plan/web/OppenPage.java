package nl.spil.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.plan.Ontbrekers.Regel;

/** Pupils whose OPP is not in order; {@code naam} is what their school calls it. */
public record OppenPage(List<Regel> regels, String naam, String bron, LocalDate vandaag) {

    /** Up to this many pupils are shown at once; with more, one looks class by class. */
    public static final int OPEN_TOT = 30;

    /** A class with its pupils; {@code mentor} may be two people, or empty. */
    public record Klas(String naam, String mentor, List<Regel> regels) {}

    /** The pupils with this kind of gap, class by class in the order in which they came. */
    public List<Klas> perKlas(String wat) {
        return regels.stream()
                .filter(r -> r.wat().equals(wat))
                .collect(Collectors.groupingBy(Regel::klas, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Klas(e.getKey(), e.getValue().getFirst().mentor(), e.getValue()))
                .toList();
    }

    public String sinds(Regel r) {
        LocalDate sinds = r.sinds();
        return sinds == null ? "nog nooit" : Datum.kort(sinds, vandaag);
    }
}
