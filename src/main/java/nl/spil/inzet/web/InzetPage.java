package nl.spil.inzet.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.inzet.Inzet;
import nl.spil.inzet.Inzetbeeld.Beeld;
import nl.spil.inzet.Vorm;
import nl.spil.schoolplan.Bewaring;

/**
 * One support.
 *
 * @param terug page of the pupil or class
 * @param akkoord whether this person answers who asked
 * @param volgt whether this person changes who takes part, evaluates and stops
 * @param klassen classes to choose a new pupil from
 * @param klas the class that was chosen
 * @param erbij pupils of that class who do not take part yet
 */
public record InzetPage(
        Beeld beeld,
        String titel,
        String terug,
        String terugUrl,
        String waarom,
        Bewaring bewaring,
        boolean akkoord,
        boolean volgt,
        Map<String, String> klassen,
        String klas,
        Map<UUID, String> erbij,
        Map<String, String> fouten,
        Map<String, String> getypt,
        LocalDate vandaag) {

    public Inzet inzet() {
        return beeld.rij().inzet();
    }

    public boolean groep() {
        return inzet().vorm() != Vorm.INDIVIDUEEL;
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String was(String veld) {
        return getypt.getOrDefault(veld, "");
    }

    public Map<String, String> antwoorden() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("ja", "Ja");
        uit.put("deels", "Deels");
        uit.put("nee", "Nee");
        return uit;
    }

    public Map<String, String> vervolgen() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("doorgaan", "Doorgaan");
        uit.put("stoppen", "Stoppen");
        return uit;
    }
}
