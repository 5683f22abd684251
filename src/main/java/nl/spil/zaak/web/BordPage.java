package nl.spil.zaak.web;

import java.util.List;
import nl.spil.zaak.Zaaklijst.Rij;

/** Zaken by phase. {@code rest} is how many more there are than shown. */
public record BordPage(List<Kolom> kolommen, int aantal, int rest) {

    /** A phase with its zaken, first due first. */
    public record Kolom(String fase, String naam, List<Rij> rijen) {}
}
