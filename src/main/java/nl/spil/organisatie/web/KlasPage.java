package nl.spil.organisatie.web;

import nl.spil.organisatie.Klassen.GroepMetLeerlingen;

/** One class with its pupils. */
public record KlasPage(GroepMetLeerlingen klas) {

    public boolean isKlas() {
        return klas.groep().soort().equals("klas");
    }

    public String titel() {
        return (isKlas() ? "Klas " : "Lesgroep ") + klas.groep().code();
    }
}
