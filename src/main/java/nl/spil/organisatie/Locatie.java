package nl.spil.organisatie;

import java.util.UUID;

/**
 * A place where a school teaches.
 *
 * @param sleutel short key, as in the import files: "zuidwijk"
 * @param school name of the school: "HPC Rotterdam"
 * @param naam name of the place: "Zuidwijk"
 * @param schoolplan key of the plan that runs here: "hpc-zuidwijk"
 */
public record Locatie(UUID id, String sleutel, String school, String naam, String schoolplan, String telefoon) {

    /** School and place as people say it: "HPC Rotterdam Zuidwijk", but not "HPC Zuidwijk Zuidwijk". */
    public String voluit() {
        return voluit(school, naam);
    }

    /** The same, of who only knows those two. */
    public static String voluit(String school, String naam) {
        return school.equals(naam) || school.endsWith(" " + naam) ? school : school + " " + naam;
    }
}
