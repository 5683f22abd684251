package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Klasdeel.Lijn;
import nl.spil.organisatie.Klassen.GroepMetLeerlingen;

/**
 * One class with its pupils.
 *
 * @param delen what other modules have about the group
 */
public record KlasPage(GroepMetLeerlingen klas, List<Lijn> delen) {

    public boolean isKlas() {
        return klas.groep().soort().equals("klas");
    }

    public String titel() {
        return (isKlas() ? "Klas " : "Lesgroep ") + klas.groep().code();
    }
}
