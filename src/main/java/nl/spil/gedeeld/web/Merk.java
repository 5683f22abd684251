package nl.spil.gedeeld.web;

import java.time.LocalDate;
import nl.spil.gedeeld.Datum;

/**
 * What stands on everything that leaves on paper or in a file (PRIVACY-16): who took it, when, and what for.
 *
 * @param akkoord who agreed as the second person; empty where none is needed
 */
public record Merk(String wie, LocalDate dag, String doel, String akkoord) {

    public Merk(String wie, LocalDate dag, String doel) {
        this(wie, dag, doel, "");
    }

    /** "Uit Spil door Ilse Bos op 22 november 2026. Doel: aanvraag TLV. Akkoord: Karim Aziz." */
    public String regel() {
        return "Uit Spil door " + wie + " op " + Datum.lang(dag) + ". Doel: " + doel + "."
                + (akkoord.isEmpty() ? "" : " Akkoord: " + akkoord + ".");
    }
}
