package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Toekenningen.Staat;
import nl.spil.organisatie.Toekenningen.Toekenning;
import nl.spil.schoolplan.Rol;

/**
 * One role: its tasks, who has it, and for who gives roles the log and a form (ROL-03).
 *
 * @param magGeven whether this person gives roles here
 * @param ik my account: who asked for a role does not agree to it too
 * @param plaatsen instead of whom, or beside whom: key to label
 * @param gevoelig whether a second person must agree
 */
public record RolPage(
        Locatie locatie,
        Rol rol,
        String soort,
        List<Wie> wie,
        boolean magGeven,
        UUID ik,
        boolean gevoelig,
        Map<String, String> plaatsen,
        Map<String, String> medewerkers,
        List<Toekenning> log,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    /** "Joris de Wit", "2B", "neemt waar voor … tot en met 5 december". */
    public record Wie(String naam, String waar, String bij) {}

    public String adres() {
        return "/locaties/" + locatie.id() + "/rollen/" + rol.id();
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean magAkkoord(Toekenning t) {
        return magGeven && t.staat() == Staat.WACHT && !t.door().equals(ik) && !ik.equals(t.account());
    }
}
