package nl.spil.schoolplan.yaml;

import java.util.Comparator;

/** Where something stands in a file; line and column count from 1. */
public record Plaats(String bestand, int regel, int kolom) implements Comparable<Plaats> {

    private static final Comparator<Plaats> VOLGORDE = Comparator.comparing(Plaats::bestand)
            .thenComparingInt(Plaats::regel)
            .thenComparingInt(Plaats::kolom);

    /** The beginning of a file, for what is wrong with the file as a whole. */
    public static Plaats begin(String bestand) {
        return new Plaats(bestand, 1, 1);
    }

    @Override
    public int compareTo(Plaats ander) {
        return VOLGORDE.compare(this, ander);
    }
}
