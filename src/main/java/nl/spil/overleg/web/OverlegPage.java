package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.overleg.Afsluiting;
import nl.spil.overleg.Cockpit.Deelnemer;
import nl.spil.overleg.Cockpit.Regel;
import nl.spil.overleg.Cockpit.TeLaat;
import nl.spil.overleg.Cockpit.Voorstel;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleglijst.Gevonden;

/**
 * One meeting: who is there, what is on the agenda, what wants to be on it.
 *
 * @param open pupils that still need something before the meeting can end
 * @param gevonden pupils found by name, to put on the agenda
 */
public record OverlegPage(
        Overleg overleg,
        List<Deelnemer> deelnemers,
        List<Regel> agenda,
        List<TeLaat> teLaat,
        List<Voorstel> voorstellen,
        List<Afsluiting.Punt> open,
        String algemeen,
        int algemeenVersie,
        String plek,
        int conceptVersie,
        String zoek,
        List<Gevonden> gevonden,
        Map<String, String> redenen,
        Map<String, String> fouten,
        LocalDate vandaag) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public String aanwezig() {
        long er = deelnemers.stream().filter(Deelnemer::aanwezig).count();
        return er == 0 ? deelnemers.size() + " uitgenodigd" : er + " aanwezig";
    }
}
