package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.overleg.Afsluiting;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Cockpit.Deelnemer;
import nl.spil.overleg.Cockpit.Regel;
import nl.spil.overleg.Cockpit.TeLaat;
import nl.spil.overleg.Cockpit.Voorstel;
import nl.spil.overleg.Inbrengen;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleglijst.Gevonden;
import nl.spil.overleg.Toestemmingseis.Ontbreekt;
import nl.spil.overleg.Vastleggingen;
import nl.spil.schoolplan.Protocollen.Wijzer;
import org.jspecify.annotations.Nullable;

/**
 * One meeting: who is there, what is on the agenda, what wants to be on it.
 *
 * @param open pupils that still need something before the meeting can end
 * @param toestemming consent that was missing for who was to come on the agenda
 * @param soort what the kind of meeting asks
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
        Soortblad soort,
        @Nullable Ontbreekt toestemming,
        Map<String, String> redenen,
        Map<String, String> fouten,
        LocalDate vandaag) {

    /**
     * What the kind of this meeting asks of this page.
     *
     * @param regels what holds for its agenda, a sentence each
     * @param indienen what the form is called by which a pupil comes on the agenda, in a sentence; empty without one
     * @param teKiezen pupils of the class who are not on the agenda yet
     * @param wachtend pupils in a procedure of this kind who are not on the agenda yet
     * @param nietIngevuld fixed participants whom nobody at this location is
     * @param protocollen the protocols that belong to this meeting (PROTOCOL-04)
     */
    public record Soortblad(
            String onderwerp,
            String bron,
            List<String> regels,
            String indienen,
            boolean hulpvraag,
            boolean inbreng,
            Inbrengen.@Nullable Stand vooraf,
            List<String> uitkomsten,
            List<String> succesindicatoren,
            List<Gevonden> teKiezen,
            List<Overleggen.Wachtend> wachtend,
            List<String> nietIngevuld,
            List<Vastleggingen.Afspraak> afspraken,
            List<Cockpit.Actie> acties,
            Map<String, String> mensen,
            List<Wijzer> protocollen,
            boolean magInbrengen) {}

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    /** What the plan expects to come out of it, to choose from. */
    public Map<String, String> uitkomsten() {
        Map<String, String> uit = new LinkedHashMap<>();
        soort.uitkomsten().forEach(u -> uit.put(u, u));
        return uit;
    }

    public String aanwezig() {
        long er = deelnemers.stream().filter(Deelnemer::aanwezig).count();
        return er == 0 ? deelnemers.size() + " uitgenodigd" : er + " aanwezig";
    }
}
