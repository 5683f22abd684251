package nl.spil.overleg;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was written beforehand about the pupils of a class, with the form that the plan names for a kind of meeting (OVERLEG-18). */
public interface Inbrengbron {

    /** One form about one pupil, by whoever saw something. */
    record Inbreng(UUID leerling, String naam, UUID door, String doorNaam, LocalDate dag, String url) {}

    /** As far as the person of this transaction may read it, the newest first. */
    List<Inbreng> van(UUID klas, String formulier, LocalDate sinds);

    /** Where somebody writes it about this pupil. */
    String adres(UUID leerling, String formulier);
}
